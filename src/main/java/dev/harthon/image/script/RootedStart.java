package dev.harthon.image.script;

import dev.harthon.habitat.PackageIdent;
import java.util.Optional;
import java.util.Set;

/**
 * The start script of an image that has a root of its own.
 *
 * @param namespaces what it is set apart in
 * @param extras whether there are archives to unpack beside the root
 * @param arrival where the packages are when it begins
 * @param config what the Supervisor is told, if one runs the service
 * @param service the service's folder, if no Supervisor makes it
 * @param programs names in {@code /bin} inside the root
 */
public record RootedStart(
        PackageIdent ident,
        Namespaces namespaces,
        boolean extras,
        Arrival arrival,
        TaskValues values,
        Optional<ConfigVariable> config,
        Optional<ServiceFolder> service,
        Set<String> programs) {

    public String text() {
        ScriptText script = new ScriptText();
        header(script);
        script.snippet(Snippet.FAIL).blank().line("set -u").line("umask 022").line(StartPlace.LINE);
        script.line("PATH=${PATH:-/usr/bin:/bin}:/usr/sbin:/sbin");
        namespaces.write(script);
        values.write(script);
        script.snippet(Snippet.MOUNT).snippet(namespaces.user() ? Snippet.MOUNT_USERNS : Snippet.MOUNT_CHROOT);
        script.snippet(Snippet.NETWORK);
        arrival.write(script);
        if (extras) {
            script.snippet(Snippet.EXTRA).line("unpack_extras rootfs");
        }
        script.blank()
                .comment("The fetcher drops the sticky bit.")
                .line("chmod 1777 rootfs/tmp rootfs/var/tmp || fail 'cannot set the modes of rootfs'");
        config.ifPresent(variable -> variable.write(script, !values.isEmpty()));
        service.ifPresent(folder -> folder.write(script, !namespaces.user(), !namespaces.pid()));
        script.blank().comment(namespaces.pid()
                ? "From here on this process waits for the service."
                : "From here on this process is the service.");
        leave(script);
        return script.toString();
    }

    private void header(ScriptText script) {
        script.comment("Starts " + ident + " in ./rootfs, a root of its own: exec sh ./start")
                .comment(namespaces.user()
                        ? "The agent needs user namespaces, unshare and mount (util-linux), and chroot (coreutils)."
                        : "The agent needs root, unshare and mount (util-linux), and chroot (coreutils).")
                .comment("Nothing outside this folder changes: the mounts are private to this process and end with it.")
                .comment("Exit code 125: the agent lacks something, and the last line of stderr says what.")
                .endHeader();
    }

    private void leave(ScriptText script) {
        String become = namespaces.become(service.map(ServiceFolder::pidFile).orElse("''"));
        if (!namespaces.user()) {
            ServiceUser user = service.map(ServiceFolder::user).orElse(ServiceUser.ROOT);
            new UserSwitch(user, programs).write(script, become);
        } else if (service.isPresent()) {
            script.line(become + " chroot rootfs /bin/sh /init.sh");
        } else {
            script.comment("One user alone is mapped. A Supervisor that cannot change users runs services as itself.")
                    .line("command -v setpriv >/dev/null || fail 'the agent has no setpriv: install util-linux on it'")
                    .line(become + " setpriv --bounding-set=-chown,-setgid,-setuid chroot rootfs /bin/sh /init.sh");
        }
    }
}
