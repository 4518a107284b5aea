package dev.harthon.local.depot;

import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A release on offer.
 *
 * @param checksum BLAKE2b-256 of the whole file
 * @param added when the file came here
 */
record ShelfItem(HabitatPackage content, String checksum, Instant added, SortedSet<String> channels) {

    PackageIdent ident() {
        return content.ident();
    }

    Target target() {
        return content.target();
    }

    Path file() {
        return content.file();
    }

    boolean isIn(String channel) {
        return channels.contains(channel);
    }

    ShelfItem alsoIn(Set<String> more) {
        SortedSet<String> all = new TreeSet<>(channels);
        all.addAll(more);
        return new ShelfItem(content, checksum, added, all);
    }

    ShelfItem lying() {
        return new ShelfItem(content, new StringBuilder(checksum).reverse().toString(), added, channels);
    }
}
