package dev.harthon.image.script;

import java.util.List;

/** A script in the making. Paragraphs are set apart by empty lines. */
final class ScriptText {

    private final StringBuilder text = new StringBuilder("#!/bin/sh\n");

    ScriptText comment(String line) {
        return line(ShellQuote.comment(line));
    }

    ScriptText blank() {
        return line("");
    }

    /** Shell text as it is: its words must be quoted already. */
    ScriptText line(String shell) {
        text.append(shell).append('\n');
        return this;
    }

    ScriptText lines(List<String> shell) {
        shell.forEach(this::line);
        return this;
    }

    ScriptText snippet(Snippet snippet) {
        blank();
        text.append(snippet.text());
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
