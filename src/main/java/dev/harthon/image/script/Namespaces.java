package dev.harthon.image.script;

/**
 * What a start script is set apart in. Mounts always have a namespace of their own.
 *
 * @param user whether an ordinary user starts it, in a user namespace
 * @param pid whether processes have a namespace too, so that no daemon outlives the task
 */
public record Namespaces(boolean user, boolean pid) {

    /** Enters them: the rest of the script runs inside. */
    void write(ScriptText script) {
        script.snippet(user ? Snippet.ENTER_USERNS : Snippet.ENTER_CHROOT);
        if (pid) {
            script.snippet(Snippet.FORWARD);
        }
        script.blank().line("if [ \"${1-}\" != inside ]; then").line("  probe || exit 125");
        if (pid) {
            enterPids(script);
        }
        script.line("  exec " + unshare() + " sh ./start inside").line("fi");
        if (pid) {
            script.comment("Nobody but this script ends the first process of a namespace.")
                    .line("harthon_child='' && trap 'exit 143' TERM");
        }
    }

    private void enterPids(ScriptText script) {
        script.line("  harthon_said=$(" + unshare() + " true 2>&1) ||")
                .line("    fail \"the agent refuses a pid namespace (${harthon_said%%\"$harthon_newline\"*}):"
                        + " set pid-namespace off\"")
                .line("  if " + unshare() + " --kill-child true 2>/dev/null; then")
                .line("    exec " + unshare() + " --kill-child sh ./start inside")
                .line("  fi");
    }

    private String unshare() {
        return "unshare" + (user ? " -U -r" : "") + " -m" + (pid ? " -p -f" : "");
    }

    /**
     * The words before a command that is the service from then on.
     *
     * @param pidFile where its process number goes, a shell word
     */
    String become(String pidFile) {
        return pid ? "run_as_child " + pidFile : "exec";
    }
}
