package dev.harthon.app.live;

import java.util.Optional;

/**
 * One thing that a server does not like about a definition.
 *
 * @param path of the field, {@code /} for the whole
 * @param message what is wrong with it, in words that hold no value of the definition
 * @param setting the setting or command that decides the field
 * @param remedy a command, or an empty text
 */
public record ServerComplaint(String path, String message, Optional<String> setting, String remedy) {

    @Override
    public String toString() {
        return setting.map(name -> name + " (" + path + ")").orElse(path) + ": " + message;
    }
}
