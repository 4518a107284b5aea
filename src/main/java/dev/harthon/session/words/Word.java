package dev.harthon.session.words;

/**
 * One word of a line.
 *
 * @param text the word itself, without quotes and escapes
 * @param raw the word as it was written
 * @param start offset of its first character in the line
 * @param end offset behind its last character
 * @param quoted whether a quote or a backslash was used in it
 */
public record Word(String text, String raw, int start, int end, boolean quoted) {}
