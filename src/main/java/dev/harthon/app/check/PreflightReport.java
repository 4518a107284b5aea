package dev.harthon.app.check;

import dev.harthon.fault.PreflightFault;
import java.util.List;
import java.util.stream.Collectors;

/** What the rules found, errors first. */
public record PreflightReport(List<Finding> findings) {

    private static final int SHOWN = 3;

    public PreflightReport {
        findings = List.copyOf(findings);
    }

    public List<Finding> errors() {
        return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    }

    public List<Finding> warnings() {
        return findings.stream().filter(finding -> finding.severity() == Severity.WARNING).toList();
    }

    /** Fails if there is an error; warnings never stop anything. */
    public void requireNoErrors() {
        List<Finding> errors = errors();
        if (errors.isEmpty()) {
            return;
        }
        Finding first = errors.get(0);
        if (errors.size() == 1) {
            throw new PreflightFault(first.code() + ": " + first.message(), "", first.remedy());
        }
        throw new PreflightFault(
                errors.size() + " checks refuse this deployment",
                errors.stream()
                        .limit(SHOWN)
                        .map(finding -> finding.code() + " " + finding.message())
                        .collect(Collectors.joining("; ")),
                "see them all with: check");
    }
}
