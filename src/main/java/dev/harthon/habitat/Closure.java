package dev.harthon.habitat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A package and everything it needs to run: its TDEPS name them all, fully qualified, so nothing is solved. */
public record Closure(HabitatPackage top, List<HabitatPackage> dependencies) {

    public Closure {
        dependencies = List.copyOf(dependencies);
    }

    /** The package itself, then its dependencies in the order of TDEPS. */
    public Stream<HabitatPackage> all() {
        return Stream.concat(Stream.of(top), dependencies.stream());
    }

    public Optional<HabitatPackage> find(PackageIdent ident) {
        return all().filter(member -> member.ident().equals(ident)).findFirst();
    }
}
