package dev.harthon.local.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Lines in the log format of Mesos, appended to a sandbox file:
 * {@code I20240517 12:00:00.000001 4711 fetcher.cpp:459] Fetching URI …}.
 */
public record Glog(Path file, Clock clock, long pid) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    /** @param source file and line of the real program, as readers of logs know them */
    public void info(String source, String text) throws IOException {
        line('I', source, text);
    }

    public void warning(String source, String text) throws IOException {
        line('W', source, text);
    }

    public void error(String source, String text) throws IOException {
        line('E', source, text);
    }

    /** Text as it is. */
    public void raw(String text) throws IOException {
        append(file, text);
    }

    /** Text as it is, into another file of the same sandbox. */
    void besides(String name, String text) throws IOException {
        append(file.resolveSibling(name), text);
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(
                file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void line(char level, String source, String text) throws IOException {
        raw(level + STAMP.format(clock.instant()) + " " + pid + " " + source + "] " + text + "\n");
    }
}
