package dev.harthon.local.task;

import java.time.Duration;

/**
 * A health check that the agent does beside the task.
 *
 * @param maxFailures consecutive failures after which the executor kills the task
 */
public record Check(Probe probe, Duration delay, Duration interval, Duration timeout, int maxFailures, Duration grace) {

    /** What is asked. */
    public sealed interface Probe permits Http, Tcp, Shell {}

    /** What is said of a check that fails: a status, or what became of the connection. */
    public String failure() {
        return probe instanceof Http ? "503" : probe instanceof Tcp ? "Connection refused" : "1";
    }

    /** Healthy is any status from 200 to 399. */
    public record Http(String scheme, int port, String path) implements Probe {}

    /** Healthy is who accepts a connection. */
    public record Tcp(int port) implements Probe {}

    /** Healthy is exit status 0. */
    public record Shell(String line) implements Probe {}
}
