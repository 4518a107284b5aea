package dev.harthon.local.agent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine by absolute path: a task's own PATH shall not decide how it is started. */
final class Tools {

    /** The search path of a task that sets none. */
    static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private Tools() {}

    static Optional<String> find(String name) {
        return Stream.of(PATH.split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** The absolute path, or the bare name where it is in no usual place. */
    static String path(String name) {
        return find(name).orElse(name);
    }
}
