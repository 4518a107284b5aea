package dev.harthon.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A cluster in a process of its own, which can be killed as no program can prevent. */
final class ClusterProcess implements AutoCloseable {

    private final Process process;
    private final String marathon;

    private ClusterProcess(Process process, String marathon) {
        this.process = process;
        this.marathon = marathon;
    }

    /** @param work none for a temporary folder */
    static ClusterProcess start(List<Path> work) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                ClusterProcess.class.getName());
        work.forEach(folder -> builder.command().add(folder.toString()));
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                .readLine();
        return new ClusterProcess(process, line);
    }

    String marathonUrl() {
        return marathon;
    }

    /** As {@code kill -9} does it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    public static void main(String[] arguments) throws InterruptedException {
        LocalClusterOptions options = LocalClusterOptions.defaults();
        LocalCluster cluster = LocalCluster.start(
                arguments.length == 0 ? options : options.withWork(Path.of(arguments[0])));
        System.out.println(cluster.marathonUrl());
        Thread.currentThread().join();
    }
}
