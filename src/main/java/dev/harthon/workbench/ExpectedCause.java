package dev.harthon.workbench;

import dev.harthon.fault.OperationFault;
import dev.harthon.session.expect.Expectation.CauseMatches;
import dev.harthon.workbench.why.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Waits until {@code why} finds a cause. */
record ExpectedCause(CauseMatches expected, Desk desk, Clusters clusters) {

    /** @param deadline in nanoseconds of {@link System#nanoTime()} */
    void require(long deadline) {
        String id = desk.appId(Optional.empty());
        List<Finding> found = look(id);
        while (found.stream().noneMatch(this::matches)) {
            if (System.nanoTime() - deadline >= 0) {
                String seen = found.stream().map(Finding::name).collect(Collectors.joining(", "));
                throw new OperationFault(
                        "expected why /" + expected.pattern() + "/" + Expectations.within(expected.within()),
                        seen.isEmpty() ? "nothing speaks against " + id : "what is found: " + seen,
                        "read it: why");
            }
            Expectations.pause();
            found = look(id);
        }
    }

    private boolean matches(Finding finding) {
        return expected.pattern().matcher(finding.name()).find() || expected.pattern().matcher(finding.text()).find();
    }

    private List<Finding> look(String id) {
        return clusters.find(desk.target())
                .flatMap(cluster -> new Investigation(cluster).of(id))
                .map(result -> result.diagnosis().findings())
                .orElse(List.of());
    }
}
