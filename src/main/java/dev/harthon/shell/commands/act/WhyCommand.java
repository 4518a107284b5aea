package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.UsageFault;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.render.ControlText;
import dev.harthon.shell.render.Listing;
import dev.harthon.shell.render.OutputFormat;
import dev.harthon.shell.render.Page;
import dev.harthon.workbench.Clusters;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.Investigation;
import dev.harthon.workbench.why.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code why [APP]}: the causes for which an application does not run, with evidence and remedies. */
public final class WhyCommand extends HarthonCommand {

    private final Desk desk;
    private final Clusters clusters;
    private final Parameter<String> app;

    public WhyCommand(Desk desk, Clusters clusters) {
        this(desk, clusters, new ClusterNames(desk, clusters).app());
    }

    private WhyCommand(Desk desk, Clusters clusters, Parameter<String> app) {
        super(spec("why")
                .group(Group.ACT)
                .purpose("Say why an application does not run, or waits")
                .detail("Joins what Marathon, the Mesos master and the agents know: deployments, queue, offers, the "
                        + "last failure, the sandbox. What explains most comes first.")
                .parameter(app)
                .formats()
                .example("why", "the session's application")
                .example("why /sample/greeter -o json", "another one, for scripts")
                .seeAlso("status", "logs", "deployments"));
        this.desk = desk;
        this.clusters = clusters;
        this.app = app;
    }

    @Override
    protected ExitCode run(Invocation in) {
        String id = desk.appId(in.find(app));
        Investigation.Result result = clusters.find(desk.target())
                .flatMap(cluster -> new Investigation(cluster).of(id))
                .orElseThrow(() -> new UsageFault(
                        "there is no application " + id + " on " + desk.target(), "", "deploy it first, or: apps"));
        List<Finding> findings = result.diagnosis().findings();
        if (in.out().format() == OutputFormat.TABLE && !findings.isEmpty()) {
            in.out().console().outPaged(text(findings, in.out().page()));
            return ExitCode.OK;
        }
        in.show(Listing.of(findings)
                .column("cause", Finding::name)
                .column("rank", finding -> finding.rank().name().toLowerCase(Locale.ROOT))
                .column("text", Finding::text)
                .column("evidence", Finding::evidence)
                .column("remedy", Finding::remedy)
                .whenEmpty(id + (result.isComplete() ? " runs as it should" : " is starting; nothing speaks against it")));
        return ExitCode.OK;
    }

    private static String text(List<Finding> findings, Page page) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.add(page.palette().heading((lines.isEmpty() ? "" : "also: ") + ControlText.line(finding.text())));
            finding.evidence().forEach(seen -> lines.add("  seen: " + page.palette().faint(ControlText.line(seen))));
            if (!finding.remedy().isEmpty()) {
                lines.add("  try: " + ControlText.line(finding.remedy()));
            }
        }
        return String.join("\n", lines);
    }
}
