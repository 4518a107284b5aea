package dev.harthon.app;

import java.util.List;
import java.util.Optional;

/**
 * Which agents may run the tasks.
 *
 * @param role the application's Mesos role
 * @param acceptedRoles roles whose resources may be used: {@code *} and the application's own
 */
public record Placement(Optional<String> role, List<Constraint> constraints, List<String> acceptedRoles) {

    /** Any agent. */
    public static final Placement ANYWHERE = new Placement(Optional.empty(), List.of(), List.of());

    public Placement {
        constraints = List.copyOf(constraints);
        acceptedRoles = List.copyOf(acceptedRoles);
    }
}
