package dev.harthon.app.live;

import dev.harthon.app.Provenance;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What would change if a definition were sent. Defaults that a server fills in, its counters, and the service ports that
 * it gives to port 0 are no differences.
 */
public record AppDiff(List<Change> changes) {

    private static final String LABELS = "/labels/";

    public AppDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two definitions.
     *
     * @param live the application as a server shows it
     * @param wanted what would be sent
     * @param secrets names of variables whose values are never shown
     */
    public static AppDiff between(ObjectNode live, ObjectNode wanted, Set<String> secrets) {
        List<Change> all = new Comparison(new Veil(secrets))
                .compare(AppNormalizer.normalize(live), AppNormalizer.normalize(wanted));
        return new AppDiff(all.stream().allMatch(AppDiff::isIncidental) ? List.of() : all);
    }

    public boolean same() {
        return changes.isEmpty();
    }

    /** Whether only the number of instances changes: then running tasks stay. */
    public boolean scalesOnly() {
        return !same() && changes.stream().allMatch(change -> change.path().equals("/instances") || isIncidental(change));
    }

    /** Whether every task is replaced: Marathon does that for any other change (marathon: state/AppDefinition.scala). */
    public boolean restarts() {
        return !same() && !scalesOnly();
    }

    private static boolean isIncidental(Change change) {
        return change.path().startsWith(LABELS)
                && Provenance.INCIDENTAL.contains(change.path().substring(LABELS.length()));
    }
}
