package dev.harthon.http;

import java.time.Duration;

/**
 * A call is about to be tried again.
 *
 * @param call method and address, fit to be shown
 * @param attempt the attempt that failed, from 1
 * @param why the reason in a few words
 * @param delay how long the caller waits now
 */
public record Retry(String call, int attempt, String why, Duration delay) {}
