package dev.harthon.depot;

import dev.harthon.fault.PackageFault;
import dev.harthon.habitat.ClientVersionOrder;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.PackageOrder;
import dev.harthon.habitat.PackageSpec;
import dev.harthon.habitat.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder of {@code .hart} files. Names are hints, to be quick: what a file holds is read from it. May be used by
 * several threads at once.
 */
public final class HartFolder implements PackageSource {

    private static final Comparator<PackageIdent> ORDER = PackageOrder.by(new ClientVersionOrder());

    private final Path folder;
    private final boolean anyNames;
    private final IdentCache idents = new IdentCache();
    private volatile Optional<Names> names = Optional.empty();

    private record Names(FileTime time, List<PackageIdent> idents) {}

    private HartFolder(Path folder, boolean anyNames) {
        this.folder = folder;
        this.anyNames = anyNames;
    }

    /** A folder that a user named: its files may have any names. */
    public static HartFolder of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new PackageFault(
                    "no packages in " + folder,
                    Files.exists(folder) ? "it is not a folder" : "there is no such folder",
                    "name a folder of .hart files");
        }
        return new HartFolder(folder, true);
    }

    /** Habitat's own cache: every file has its canonical name; the folder need not be there. */
    public static HartFolder cache(Path folder) {
        return new HartFolder(folder, false);
    }

    @Override
    public List<Candidate> find(PackageSpec spec) {
        List<Candidate> canonical = spec.full().map(this::canonical).orElse(List.of());
        if (!canonical.isEmpty()) {
            return canonical;
        }
        String start = spec.origin() + "-" + spec.name() + "-";
        List<Candidate> named = matching(spec, name -> name.startsWith(start));
        return named.isEmpty() && anyNames ? matching(spec, name -> !name.startsWith(start)) : named;
    }

    @Override
    public List<PackageIdent> known() {
        try {
            FileTime time = Files.getLastModifiedTime(folder);
            Names current = names.filter(before -> before.time().equals(time))
                    .orElseGet(() -> new Names(time, guesses()));
            names = Optional.of(current);
            return current.idents();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Every {@code .hart} file in it, by name. */
    public List<Path> files() {
        return files(name -> true);
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    /** One for each target, as a rule for one. */
    private List<Candidate> canonical(PackageIdent ident) {
        return Target.KNOWN.stream()
                .map(Target::new)
                .filter(target -> Files.isRegularFile(folder.resolve(ident.archiveName(target))))
                .map(target -> new Candidate(ident, Optional.of(target), folder.resolve(ident.archiveName(target))))
                .filter(candidate -> idents.read(candidate.file()).equals(ident))
                .toList();
    }

    private List<Candidate> matching(PackageSpec spec, Predicate<String> name) {
        return files(name).stream()
                .flatMap(file -> candidate(file).stream())
                .filter(candidate -> spec.matches(candidate.ident()))
                .sorted(Comparator.comparing(Candidate::ident, ORDER).reversed())
                .toList();
    }

    /** A file that cannot be read may be anything: it is no candidate. */
    private Optional<Candidate> candidate(Path file) {
        return idents.find(file)
                .map(ident -> new Candidate(ident, HartName.target(file.getFileName().toString()), file));
    }

    private List<PackageIdent> guesses() {
        return files().stream()
                .flatMap(file -> HartName.guess(file.getFileName().toString()).stream())
                .map(HartName::ident)
                .toList();
    }

    private List<Path> files(Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(HartName.SUFFIX))
                    .filter(file -> wanted.test(file.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new PackageFault("cannot read the folder " + folder, String.valueOf(e.getMessage()), "", e);
        }
    }
}
