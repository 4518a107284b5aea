package dev.harthon.image.script;

import java.util.Set;

/**
 * Enters the root as the service's user. The agent's chroot does it by number, if it is GNU's; if not, a program inside
 * the root does.
 *
 * @param programs names in {@code /bin} inside the root
 */
record UserSwitch(ServiceUser user, Set<String> programs) {

    private static final String INIT = "/bin/sh /init.sh";

    void write(ScriptText script) {
        if (user.isRoot()) {
            script.line("exec chroot rootfs " + INIT);
            return;
        }
        String numbered = "chroot --userspec=" + user.numbers() + " rootfs";
        script.line("if " + numbered + " /bin/sh -c : 2>/dev/null; then")
                .line("  exec " + numbered + " " + INIT)
                .line("fi")
                .line(inside());
    }

    private String inside() {
        if (programs.contains("chpst")) {
            return "exec chroot rootfs /bin/chpst -u " + ShellQuote.word(user.name() + ":" + user.group()) + " " + INIT;
        }
        if (programs.contains("su")) {
            return "exec chroot rootfs /bin/su -s /bin/sh " + ShellQuote.word(user.name()) + " -c 'exec " + INIT + "'";
        }
        return "fail " + ShellQuote.word("cannot run as user " + user.numbers()
                + ": the agent's chroot has no --userspec, and the root has neither chpst nor su");
    }
}
