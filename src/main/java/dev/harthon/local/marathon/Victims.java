package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.App;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The order in which instances go: those that have got least far, then the youngest or oldest. */
final class Victims {

    private Victims() {}

    static List<Instance> choose(App app, List<Instance> instances) {
        Comparator<Instance> age = Comparator.comparing(i -> i.startedAt().orElse(Instant.MAX));
        boolean oldest = app.text("killSelection").filter("OLDEST_FIRST"::equals).isPresent();
        return instances.stream()
                .sorted(Comparator.comparingInt(Victims::rank).thenComparing(oldest ? age : age.reversed()))
                .toList();
    }

    private static int rank(Instance instance) {
        return switch (instance.condition()) {
            case SCHEDULED -> 0;
            case UNREACHABLE -> 1;
            case PROVISIONED, STAGING -> 2;
            case STARTING -> 3;
            default -> 4;
        };
    }
}
