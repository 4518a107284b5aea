package dev.harthon.app.check;

import dev.harthon.fault.Suggestions;
import dev.harthon.fault.UsageFault;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All rules, and what they find. */
public final class Preflight {

    private static final List<Rule> RULES = Stream.of(
                    PackageRules.ALL, IdRules.ALL, PortRules.ALL, HealthRules.ALL, SupervisorRules.ALL, FetchRules.ALL,
                    ResourceRules.ALL, MappingRules.ALL, EnvRules.ALL, ConfigVariableRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Preflight() {}

    /** What is wrong, errors first, otherwise by code. */
    public static PreflightReport check(Subject subject) {
        return new PreflightReport(RULES.stream()
                .flatMap(rule -> rule.apply(subject))
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::code))
                .toList());
    }

    public static List<Rule> rules() {
        return RULES;
    }

    /** The rule of a code. */
    public static Rule rule(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        List<String> codes = RULES.stream().map(Rule::code).toList();
        return RULES.stream().filter(rule -> rule.code().equals(upper)).findFirst().orElseThrow(() -> new UsageFault(
                "there is no check '" + code + "'",
                "",
                Suggestions.question(
                        upper, codes, "codes are " + codes.get(0) + " to " + codes.get(codes.size() - 1))));
    }
}
