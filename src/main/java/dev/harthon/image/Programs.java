package dev.harthon.image;

import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageFile;
import dev.harthon.habitat.PackageFile.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The links in {@code /bin}: name to the absolute path of a package's program
 * (habitat: components/pkg-export-container/src/build.rs). Only what the packages really hold is linked.
 */
record Programs(Map<String, String> links) {

    private static final String BUSYBOX = "busybox-static";

    /** The applets of busybox, then hab, then the service's own programs, which win. */
    static Programs of(Members members) {
        TreeMap<String, String> links = new TreeMap<>();
        members.named(BUSYBOX).ifPresent(busybox -> links.putAll(in(busybox)));
        members.named("hab").map(Programs::in).map(found -> found.get("hab")).ifPresent(hab -> links.put("hab", hab));
        links.putAll(in(members.service()));
        return new Programs(links);
    }

    /** Program folders that every hook finds after its package's own, as under the Supervisor. */
    static List<String> interpreterPath(Members members) {
        return members.named(BUSYBOX).map(Programs::folders).orElse(List.of());
    }

    boolean has(String name) {
        return links.containsKey(name);
    }

    /** A package's own programs: name to absolute path. */
    static Map<String, String> in(HabitatPackage member) {
        TreeMap<String, String> programs = new TreeMap<>();
        for (String folder : folders(member)) {
            String prefix = folder.substring(1) + "/";
            for (PackageFile file : member.files()) {
                String path = file.path();
                boolean direct = path.startsWith(prefix) && path.indexOf('/', prefix.length()) < 0;
                if (direct && file.kind() != Kind.DIRECTORY && Extras.isAscii(path)) {
                    programs.putIfAbsent(path.substring(prefix.length()), "/" + path);
                }
            }
        }
        return programs;
    }

    private static List<String> folders(HabitatPackage member) {
        String own = "/" + member.ident().prefix() + "/";
        List<String> told = member.metadata().path().stream().filter(folder -> folder.startsWith(own)).toList();
        return told.isEmpty() ? List.of(own + "bin") : told;
    }
}
