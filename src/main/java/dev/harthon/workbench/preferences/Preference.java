package dev.harthon.workbench.preferences;

/**
 * A value that somebody prefers.
 *
 * @param variable that says the same in the environment
 * @param origin {@code environment}, or {@code FILE:LINE}
 */
public record Preference(String variable, String value, String origin) {}
