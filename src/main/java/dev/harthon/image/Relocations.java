package dev.harthon.image;

import dev.harthon.habitat.ClientVersionOrder;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageFile.Kind;
import dev.harthon.image.script.Relocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds what must be done so that the programs of an image run without a root of their own. */
final class Relocations {

    private static final List<String> PROGRAMS = List.of("bin", "sbin");
    private static final String LIBRARIES = "lib";
    private static final String GLIBC = "glibc";

    /** The first release whose loader takes {@code --argv0}. */
    private static final String ARGV0_SINCE = "2.33";

    private Relocations() {}

    static Relocation of(Members members) {
        List<String> folders = members.all().stream()
                .filter(Relocations::isLinked)
                .flatMap(member -> PROGRAMS.stream().filter(name -> has(member, name)).map(name -> in(member, name)))
                .toList();
        List<HabitatPackage> order = new ArrayList<>(members.all());
        List<String> tdeps = members.service().metadata().tdeps().stream().map(Object::toString).toList();
        order.sort(Comparator.comparingInt(member -> tdeps.indexOf(member.ident().toString())));
        List<String> libraries = Stream.concat(Stream.of(members.service()), order.stream())
                .filter(member -> has(member, LIBRARIES))
                .map(member -> in(member, LIBRARIES))
                .distinct()
                .toList();
        return new Relocation(folders, libraries, namesPrograms(members));
    }

    /** What was linked against no C library of Habitat names no loader there. */
    private static boolean isLinked(HabitatPackage member) {
        return member.metadata().tdeps().stream().anyMatch(ident -> ident.name().equals(GLIBC));
    }

    private static boolean has(HabitatPackage member, String folder) {
        String prefix = in(member, folder) + "/";
        return member.files().stream()
                .anyMatch(file -> file.kind() != Kind.DIRECTORY && file.path().startsWith(prefix));
    }

    private static String in(HabitatPackage member, String folder) {
        return member.ident().prefix() + "/" + folder;
    }

    private static boolean namesPrograms(Members members) {
        ClientVersionOrder order = new ClientVersionOrder();
        return members.all().stream()
                .filter(member -> member.ident().name().equals(GLIBC))
                .allMatch(glibc -> order.compare(glibc.ident().version(), ARGV0_SINCE) >= 0);
    }
}
