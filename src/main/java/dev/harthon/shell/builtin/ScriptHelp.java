package dev.harthon.shell.builtin;

import java.util.LinkedHashMap;
import java.util.Map;

/** How scripts are written and run. */
final class ScriptHelp {

    static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("set cpus 0.5", "one command a line, as at the prompt");
        PARTS.put("# text", "a comment, to the end of the line");
        PARTS.put("\\", "at the end of a line: the next line belongs to it");
        PARTS.put("${name}", "a variable, of --var name=value or of the environment; ${name:-text} where there is"
                + " none; '$' in single quotes means itself");
        PARTS.put("expect ...", "fails unless something is so: 'help expect' lists what one can expect");
        PARTS.put("exit", "ends the script, with 0");
        PARTS.put("run it", "replay FILE at the prompt, harthon replay FILE, or harthon < FILE");
        PARTS.put("check it", "replay FILE --dry-run reads every line and runs none");
        PARTS.put("a failure", "ends the script with the line's exit code and names FILE:LINE; --keep-going goes on,"
                + " --junit FILE writes a report");
        PARTS.put("make one", "save FILE.harthon writes the smallest script that makes the session again");
    }

    private ScriptHelp() {}
}
