package dev.harthon.local.marathon;

import dev.harthon.local.marathon.app.PortDefinition;
import dev.harthon.local.task.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/**
 * Picks host ports: the numbers asked for where they are required, else free ones that follow each other from a random
 * start.
 */
final class HostPorts {

    private final RandomGenerator random;
    private final IntPredicate free;

    /** @param free whether a number is not in use on this machine by someone whom the cluster does not know */
    HostPorts(RandomGenerator random, IntPredicate free) {
        this.random = random;
        this.free = free;
    }

    /** In the order of the definitions; empty if the offered ports do not suffice. */
    Optional<List<Integer>> choose(List<PortDefinition> wanted, boolean required, Ports offered) {
        List<Integer> fixed = wanted.stream()
                .map(definition -> required ? definition.port() : 0)
                .filter(port -> port != 0)
                .toList();
        if (!offered.containsAll(fixed)) {
            return Optional.empty();
        }
        List<Integer> rest = new ArrayList<>(offered.minus(Ports.of(fixed)).numbers());
        List<Integer> chosen = new ArrayList<>();
        int next = rest.isEmpty() ? 0 : random.nextInt(rest.size());
        int tried = 0;
        for (PortDefinition definition : wanted) {
            if (required && definition.port() != 0) {
                chosen.add(definition.port());
                continue;
            }
            while (tried < rest.size() && !free.test(rest.get((next + tried) % rest.size()))) {
                tried++;
            }
            if (tried >= rest.size()) {
                return Optional.empty();
            }
            chosen.add(rest.get((next + tried) % rest.size()));
            tried++;
        }
        return Optional.of(chosen);
    }
}
