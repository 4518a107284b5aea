package dev.harthon.image.script;

import dev.harthon.habitat.PackageIdent;

/**
 * The start script of an image without a root of its own: the packages lie in the sandbox, and the hooks run as they
 * are. Programs that name their loader below {@code /hab} do not run like this; scripts and static programs do.
 *
 * @param extras whether there are archives to unpack
 * @param initHook whether the package has an init hook
 */
public record SandboxStart(
        PackageIdent ident,
        boolean extras,
        boolean initHook,
        TaskValues values,
        HookEnvironment environment,
        ServiceFolder service) {

    public String text() {
        ScriptText script = new ScriptText();
        script.comment("Starts " + ident + " where it lies, in this folder: exec sh ./start")
                .comment("Exit code 125: something is missing, and the last line of stderr says what.")
                .endHeader()
                .snippet(Snippet.FAIL)
                .blank()
                .line("set -u")
                .line("umask 022")
                .line(StartPlace.LINE)
                .line(TaskValues.ROOT + "=$(pwd)");
        values.write(script);
        script.snippet(Snippet.HOOK);
        if (extras) {
            script.snippet(Snippet.EXTRA).line("unpack_extras .");
        }
        service.write(script, false, true);
        script.blank();
        environment.writeRelocated(script);
        script.line("export HOME=\"${HOME:-$harthon_root}\"");
        String hooks = "\"$" + TaskValues.ROOT + "\"/" + ShellQuote.word(service.path() + "/hooks/");
        if (initHook) {
            script.blank()
                    .line("(run_hook " + hooks + "init) || {")
                    .lines(InitScript.COMPLAINT)
                    .line("}");
        }
        return script.blank()
                .comment("From here on this process is the service.")
                .line("run_hook " + hooks + "run")
                .toString();
    }
}
