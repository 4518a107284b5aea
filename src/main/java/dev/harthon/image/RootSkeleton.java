package dev.harthon.image;

import dev.harthon.habitat.HabitatPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a root holds beside packages, whoever runs the service: folders, accounts, links to programs. */
final class RootSkeleton {

    private static final int OPEN = 0755;
    private static final int STICKY = 01777;
    private static final int PRIVATE = 0750;

    private static final List<String> FOLDERS = List.of(
            "bin", "dev", "etc", "hab", "hab/cache", "hab/cache/keys", "hab/sup", "hab/svc", "hab/user", "proc", "run",
            "sys", "usr", "usr/bin", "var");

    private static final String NSSWITCH = """
            passwd: files
            group: files
            hosts: files dns
            """;

    private static final String HOSTS = """
            127.0.0.1 localhost
            ::1 localhost
            """;

    private RootSkeleton() {}

    /** @param root the folder of the root in the image */
    static List<RootEntry> entries(String root, Members members, Programs programs, Accounts accounts) {
        List<RootEntry> entries = new ArrayList<>();
        entries.add(RootEntry.directory(root, OPEN));
        FOLDERS.forEach(folder -> entries.add(RootEntry.directory(root + "/" + folder, OPEN)));
        entries.add(RootEntry.directory(root + "/tmp", STICKY));
        entries.add(RootEntry.directory(root + "/var/tmp", STICKY));
        entries.add(RootEntry.directory(root + "/root", PRIVATE));
        entries.add(RootEntry.file(root + "/etc/passwd", 0644, accounts.passwd()));
        entries.add(RootEntry.file(root + "/etc/group", 0644, accounts.group()));
        entries.add(RootEntry.file(root + "/etc/nsswitch.conf", 0644, NSSWITCH));
        entries.add(RootEntry.file(root + "/etc/hosts", 0644, HOSTS));
        certificates(members).ifPresent(path -> entries.add(RootEntry.symlink(root + "/etc/ssl", path)));
        programs.links().forEach((name, path) -> entries.add(RootEntry.symlink(root + "/bin/" + name, path)));
        if (programs.has("env")) {
            entries.add(RootEntry.symlink(root + "/usr/bin/env", "../../bin/env"));
        }
        return entries;
    }

    /** The folder with the certificates of the authorities, if a package has them where Habitat's own does. */
    private static Optional<String> certificates(Members members) {
        return members.named("cacerts")
                .filter(RootSkeleton::hasCertificates)
                .map(cacerts -> "/" + cacerts.ident().prefix() + "/ssl");
    }

    private static boolean hasCertificates(HabitatPackage cacerts) {
        String folder = cacerts.ident().prefix() + "/ssl/";
        return cacerts.files().stream().anyMatch(file -> file.path().startsWith(folder));
    }
}
