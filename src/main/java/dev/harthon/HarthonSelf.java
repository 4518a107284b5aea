package dev.harthon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words that start this program again, to go on when this process has ended. */
final class HarthonSelf {

    private HarthonSelf() {}

    static List<String> words(Map<String, String> env) {
        List<String> words = new ArrayList<>(ownSession(env));
        words.add(ProcessHandle.current().info().command().orElse("java"));
        words.add("-Xshare:auto");
        words.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        words.add("-Dharthon.home=" + System.getProperty("harthon.home", "target/dist"));
        words.addAll(options(env));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Harthon.class.getName()));
        return words;
    }

    /** A Ctrl-C at our terminal, or its end, is not meant for the other process. */
    private static List<String> ownSession(Map<String, String> env) {
        return Stream.of(env.getOrDefault("PATH", "").split(":"))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, "setsid"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .limit(1)
                .toList();
    }

    private static List<String> options(Map<String, String> env) {
        return Stream.of(env.getOrDefault("HARTHON_OPTS", "").split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
