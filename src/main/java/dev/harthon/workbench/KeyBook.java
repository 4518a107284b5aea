package dev.harthon.workbench;

import dev.harthon.depot.builder.BuilderDepot;
import dev.harthon.depot.builder.DepotAddress;
import dev.harthon.depot.builder.DepotKeys;
import dev.harthon.depot.builder.KeyFetch;
import dev.harthon.depot.builder.KeyWitness;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.PackageFault;
import dev.harthon.fault.Suggestions;
import dev.harthon.fault.TrustFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.OriginKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The public keys that are trusted, and the ways in which one comes among them or leaves. */
public final class KeyBook {

    /**
     * A trusted key.
     *
     * @param id {@code origin-revision}
     * @param fingerprint SHA-256 of the key's 32 bytes, in hex
     * @param own whether it lies in Harthon's own folder, from where it can be taken away
     */
    public record Entry(String id, String fingerprint, Path file, boolean own) {}

    /** Answers whether a key that a depot sent shall be trusted. */
    public interface Question {
        boolean trust(String id, String fingerprint, String depot);
    }

    private static final String KEY = "[a-z0-9][a-z0-9_-]*-\\d{14}";

    private final Places places;
    private final Depots depots;

    public KeyBook(Places places, Depots depots) {
        this.places = places;
        this.depots = depots;
    }

    /** All that count without being named, by name. */
    public List<Entry> entries() {
        return new TrustedKeys(places).folders()
                .flatMap(folder -> keysIn(folder).stream())
                .sorted(Comparator.comparing(Entry::id))
                .toList();
    }

    /** Trusts the key in a file from now on. */
    public Entry trust(Path file) {
        Path path = places.expand(file);
        KeyRing named = KeyRing.of(List.of(path));
        if (Files.isDirectory(path) || named.names().size() != 1) {
            throw new UsageFault(path + " is not a key file", "it is a folder", "name a .pub file");
        }
        OriginKey key = named.find(named.names().iterator().next()).orElseThrow();
        Optional<Entry> other = entries().stream()
                .filter(entry -> entry.id().equals(key.id()) && !entry.fingerprint().equals(key.fingerprint()))
                .findFirst();
        if (other.isPresent()) {
            throw new TrustFault(
                    "will not trust " + path,
                    other.get().file() + " is another key of the same name, " + key.id(),
                    "find out which one is the origin's: compare the fingerprints of both");
        }
        Path own = places.keys().resolve(key.id() + ".pub");
        PrivateFiles.write(own, text(path));
        return new Entry(key.id(), key.fingerprint(), own, true);
    }

    /** Takes a key back that Harthon was told to trust. */
    public Entry forget(String id) {
        List<Entry> all = entries();
        Optional<Entry> own = all.stream().filter(entry -> entry.own() && entry.id().equals(id)).findFirst();
        if (own.isEmpty()) {
            Optional<Entry> elsewhere = all.stream().filter(entry -> entry.id().equals(id)).findFirst();
            List<String> mine = all.stream().filter(Entry::own).map(Entry::id).toList();
            throw new UsageFault(
                    "cannot forget the key " + id,
                    elsewhere.map(entry -> "it is not Harthon's: it is in " + entry.file())
                            .orElse("it is not among those that are trusted"),
                    elsewhere.isPresent() ? "remove that file" : Suggestions.question(id, mine, "list them: key list"));
        }
        try {
            Files.deleteIfExists(own.get().file());
            return own.get();
        } catch (IOException e) {
            throw new TrustFault(
                    "cannot forget the key " + id, "its file " + own.get().file() + " cannot be removed",
                    "remove it yourself");
        }
    }

    /**
     * Gets keys from the depot, each if the question is answered with yes.
     *
     * @param what an origin, for all of its public keys, or one key, {@code origin-revision}
     * @return those that are trusted now
     */
    public List<Entry> fetch(String what, Question question) {
        List<String> trouble = new ArrayList<>();
        Witness witness = new Witness(question);
        try (BuilderDepot depot = depots.client(depots.settings(Optional.empty()), trouble::add)) {
            List<String> ids = what.matches(KEY) ? List.of(what) : depot.keys(what);
            if (ids.isEmpty()) {
                throw new PackageFault(
                        "no public key of " + what + " at " + depot.address(), "the depot lists none for that origin",
                        "check the name: it is the first part of a package's identifier");
            }
            DepotKeys keys = new DepotKeys(depot, KeyFetch.ASK, witness, places.keys());
            ids.forEach(keys::find);
        }
        if (witness.asked == 0) {
            throw new NetworkFault("cannot fetch the key " + what, String.join("; ", trouble), "check its name");
        }
        return List.copyOf(witness.trusted);
    }

    private List<Entry> keysIn(Path folder) {
        List<Entry> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".pub")).sorted().toList()) {
                entry(file).ifPresent(found::add);
            }
        } catch (IOException e) {
            throw new PackageFault("cannot read the keys in " + folder, String.valueOf(e.getMessage()), "", e);
        }
        return found;
    }

    /** What is no public key counts for nothing in a folder, as for {@link KeyRing}. */
    private Optional<Entry> entry(Path file) {
        try {
            OriginKey key = OriginKey.parse(text(file), file.toString());
            return Optional.of(new Entry(key.id(), key.fingerprint(), file, file.startsWith(places.keys())));
        } catch (PackageFault e) {
            return Optional.empty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new PackageFault("cannot read the key file " + file, String.valueOf(e.getMessage()), "", e);
        }
    }

    private final class Witness implements KeyWitness {

        private final Question question;
        private final List<Entry> trusted = new ArrayList<>();
        private int asked;

        Witness(Question question) {
            this.question = question;
        }

        @Override
        public boolean accepts(OriginKey key, DepotAddress from) {
            asked++;
            return question.trust(key.id(), key.fingerprint(), from.toString());
        }

        @Override
        public void saved(OriginKey key, DepotAddress from, Path file) {
            trusted.add(new Entry(key.id(), key.fingerprint(), file, true));
        }
    }
}
