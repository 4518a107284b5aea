package dev.harthon.depot.names;

import dev.harthon.depot.builder.BuilderDepot;
import dev.harthon.depot.builder.DepotVersion;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageSpec;
import java.util.List;
import java.util.Optional;

/** What a depot is asked to complete a name. Its parts are safe in a path. */
sealed interface NameQuestion {

    /** Where the answer is kept, below the folder of all answers. */
    String place();

    /** The answer: whole names. */
    List<String> ask(BuilderDepot depot);

    /** Which origins begin so? A depot lists no origins; a search finds those of packages that it has. */
    record Origins(String beginning) implements NameQuestion {
        @Override
        public String place() {
            return "origins/" + beginning;
        }

        @Override
        public List<String> ask(BuilderDepot depot) {
            return depot.search(beginning).stream()
                    .map(PackageSpec::origin)
                    .filter(origin -> origin.startsWith(beginning))
                    .distinct()
                    .toList();
        }
    }

    /** Which packages has an origin? */
    record Names(String origin) implements NameQuestion {
        @Override
        public String place() {
            return "names/" + origin;
        }

        @Override
        public List<String> ask(BuilderDepot depot) {
            return depot.names(origin).stream().map(name -> origin + "/" + name).toList();
        }
    }

    /** Which versions has a package? */
    record Versions(String origin, String name) implements NameQuestion {
        @Override
        public String place() {
            return "versions/" + origin + "/" + name;
        }

        @Override
        public List<String> ask(BuilderDepot depot) {
            return depot.versions(origin, name).stream()
                    .map(DepotVersion::version)
                    .map(version -> origin + "/" + name + "/" + version)
                    .toList();
        }
    }

    /** Which releases has a version? */
    record Releases(String origin, String name, String version) implements NameQuestion {
        @Override
        public String place() {
            return "releases/" + origin + "/" + name + "/" + version;
        }

        @Override
        public List<String> ask(BuilderDepot depot) {
            return depot.releases(origin, name, version).stream().map(PackageIdent::toString).toList();
        }
    }

    /** The question behind what was typed so far, if there is one worth asking. */
    static Optional<NameQuestion> of(String typed) {
        String[] parts = typed.split("/", -1);
        try {
            return switch (parts.length) {
                case 1 -> Optional.of(parts[0])
                        .filter(text -> text.length() > 1 && PackageSpec.parse(text + "/x") != null)
                        .map(Origins::new);
                case 2 -> Optional.of(new Names(PackageSpec.parse(parts[0] + "/x").origin()));
                case 3 -> Optional.of(PackageSpec.parse(parts[0] + "/" + parts[1]))
                        .map(spec -> new Versions(spec.origin(), spec.name()));
                case 4 -> Optional.of(PackageSpec.parse(parts[0] + "/" + parts[1] + "/" + parts[2]))
                        .map(spec -> new Releases(spec.origin(), spec.name(), spec.version().orElseThrow()));
                default -> Optional.empty();
            };
        } catch (UsageFault e) {
            return Optional.empty();
        }
    }
}
