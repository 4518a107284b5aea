package dev.harthon.workbench.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Why an application does not run: every cause that the evidence speaks for, the one that explains most first. */
public record Diagnosis(List<Finding> findings) {

    /** More special causes first: where two tell of the same end, the first one explains it. */
    private static final List<Cause> ENDS = List.of(
            new FetchFailed(), new NoSuchUser(), new OutOfMemory(), new StartScriptSaid(), new LicencePrompt(),
            new NeedsRoot(), new PortTaken(), new Unhealthy(), new ExitZero(), new ExitCodes(), new Signalled(),
            new OtherFailure());

    private static final List<Cause> WAITS = List.of(
            new AgentLost(),
            new RoleUnmet(),
            new ConstraintUnmet(),
            new ResourceShort("cpus", "InsufficientCpus"),
            new ResourceShort("mem", "InsufficientMemory"),
            new ResourceShort("disk", "InsufficientDisk"),
            new ResourceShort("gpus", "InsufficientGpus"),
            new PortsShort(),
            new OtherReason("reservation", "NoCorrespondingReservationFound",
                    "no agent has the reservation that the volumes need",
                    "wait for the agent that has it, or: destroy, then deploy"),
            new OtherReason("maintenance", "AgentMaintenance", "the agents that offer are under maintenance",
                    "wait until it is over: target show"),
            new OtherReason("scarce", "DeclinedScarceResources",
                    "only agents with GPUs offer, and the application needs none",
                    "set gpus 1, or add agents without GPUs"),
            new FitsOnlyInSum(),
            new NoOffers());

    private static final List<Cause> OTHERS =
            List.of(new Suspended(), new SlowFetch(), new InGrace(), new BackOff(), new Locked());

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /** Judges what was gathered. */
    public static Diagnosis of(Evidence evidence) {
        List<Finding> all = new ArrayList<>();
        ENDS.stream().flatMap(cause -> cause.in(evidence).stream()).findFirst().ifPresent(all::add);
        WAITS.forEach(cause -> cause.in(evidence).ifPresent(all::add));
        OTHERS.forEach(cause -> cause.in(evidence).ifPresent(all::add));
        all.sort(Comparator.comparing(Finding::rank));
        return new Diagnosis(all);
    }

    /** What explains most, if anything does. */
    public Optional<Finding> top() {
        return findings.stream().findFirst();
    }
}
