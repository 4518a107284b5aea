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

    /** @param become the words before a command that is the service from then on */
    void write(ScriptText script, String become) {
        if (user.isRoot()) {
            script.line(become + " chroot rootfs " + INIT);
            return;
        }
        String numbered = "chroot --userspec=" + user.numbers() + " rootfs";
        script.line("if " + numbered + " /bin/sh -c : 2>/dev/null; then")
                .line("  " + become + " " + numbered + " " + INIT)
                .line("fi")
                .line(inside(become));
    }

    private String inside(String become) {
        if (programs.contains("chpst")) {
            return become + " chroot rootfs /bin/chpst -u " + ShellQuote.word(user.name() + ":" + user.group()) + " " + INIT;
        }
        if (programs.contains("su")) {
            return become + " chroot rootfs /bin/su -s /bin/sh " + ShellQuote.word(user.name()) + " -c 'exec " + INIT + "'";
        }
        return "fail " + ShellQuote.word("cannot run as user " + user.numbers()
                + ": the agent's chroot has no --userspec, and the root has neither chpst nor su");
    }
}
