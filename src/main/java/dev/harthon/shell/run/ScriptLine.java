package dev.harthon.shell.run;

import java.util.List;
import java.util.function.Supplier;

/**
 * One command of a script.
 *
 * @param number of its first line in the file, from 1
 * @param text as it is written, lines joined
 * @param words splits it and puts in its variables; throws a Fault where that cannot be
 */
public record ScriptLine(int number, String text, Supplier<List<String>> words) {}
