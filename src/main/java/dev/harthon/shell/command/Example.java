package dev.harthon.shell.command;

/** A line that can be typed as it is, and what it does in a few words. */
public record Example(String line, String meaning) {}
