package dev.harthon.image.script;

import dev.harthon.habitat.PackageIdent;
import java.util.List;
import java.util.Map;

/** What runs inside the root, as {@code /init.sh}. */
public final class InitScript {

    /** Ends the script with the init hook's exit code. */
    static final List<String> COMPLAINT = List.of(
            "  harthon_code=$?",
            "  printf 'harthon: the init hook ended with exit code %s\\n' \"$harthon_code\" >&2",
            "  exit \"$harthon_code\"");

    private InitScript() {}

    /** Runs the hooks without a Supervisor: init, then run in this process's place. */
    public static String direct(PackageIdent ident, HookEnvironment environment, boolean initHook) {
        ScriptText script = new ScriptText();
        script.comment("Runs the hooks of " + ident + " inside the root. ../start calls it.")
                .endHeader()
                .blank()
                .line("cd /");
        environment.writeRooted(script);
        script.line("export HOME=\"${HOME:-/}\"");
        String hooks = ShellQuote.word("/hab/svc/" + ident.name() + "/hooks/");
        if (initHook) {
            script.blank().line(hooks + "init || {").lines(COMPLAINT).line("}");
        }
        return script.blank().line("exec " + hooks + "run").toString();
    }

    /**
     * Runs the Supervisor in this process's place.
     *
     * @param programs variable to path: without these {@code hab} looks for releases that suit its own, and installs
     *     them from the depot if it finds none (habitat: components/hab/src/command/launcher.rs)
     */
    public static String supervisor(PackageIdent ident, SupervisorCommand command, Map<String, String> programs) {
        ScriptText script = new ScriptText();
        script.comment("Runs " + ident + " under the Habitat Supervisor inside the root. ../start calls it.")
                .endHeader()
                .blank()
                .line("cd /")
                .line("export PATH=/bin HOME=/ HAB_NONINTERACTIVE=true")
                .comment("Accepted by who built this image.")
                .line("export HAB_LICENSE=accept-no-persist");
        if (!programs.isEmpty()) {
            script.comment("The programs of this image, whatever their releases: none is fetched.");
            programs.forEach((name, path) -> script.line("export " + name + "=" + ShellQuote.word(path)));
        }
        script.blank();
        return script.line("exec " + String.join(" \\\n  ", command.words())).toString();
    }
}
