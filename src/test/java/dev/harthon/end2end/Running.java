package dev.harthon.end2end;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.harthon.end2end.BuiltHarthon.Result;
import dev.harthon.local.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A harthon that runs: what it has written so far, a signal to it, its end. */
final class Running implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final Path in;
    private final Path out;
    private final Path err;

    Running(ProcessBuilder builder, String input) throws IOException {
        in = Files.writeString(Files.createTempFile("harthon-in", ""), input);
        out = Files.createTempFile("harthon-out", "");
        err = Files.createTempFile("harthon-err", "");
        process = builder.redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    long pid() {
        return process.pid();
    }

    /** Waits until it has written the text to standard output. */
    void awaitOut(String text) {
        Await.until("it prints " + text + "\n" + result(-1), () -> !process.isAlive() || read(out).contains(text));
    }

    /** Waits until it has written the text to standard error. */
    void awaitErr(String text) {
        Await.until("it says " + text + "\n" + result(-1), () -> !process.isAlive() || read(err).contains(text));
    }

    /** What Ctrl-C sends. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -INT " + pid()).inheritIO().start().waitFor();
    }

    /** Waits for its end. */
    Result end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("harthon did not end: " + result(-1));
        }
        return result(process.exitValue());
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        for (Path file : List.of(in, out, err)) {
            Files.deleteIfExists(file);
        }
    }

    private Result result(int exit) {
        return new Result(exit, read(out), read(err));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
