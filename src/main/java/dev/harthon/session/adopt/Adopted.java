package dev.harthon.session.adopt;

import dev.harthon.session.Session;
import java.util.List;

/**
 * What came of an application.
 *
 * @param left what could not be taken over, a line for each
 */
public record Adopted(Session session, List<String> left) {

    public Adopted {
        left = List.copyOf(left);
    }
}
