package dev.harthon.image;

import java.util.Locale;

/**
 * A port that Marathon assigns to the task.
 *
 * @param name lower case letters, digits and hyphens: {@code gossip}
 * @param index its place among the application's ports: the task finds the number in {@code PORT<index>}
 */
public record ImagePort(String name, int index) {

    /** {@code PORT_GOSSIP}: how a mapped value names the port. */
    public String variable() {
        return "PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
