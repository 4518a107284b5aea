package dev.harthon.habitat.hart;

import dev.harthon.habitat.HabitatPackage;
import java.nio.file.Path;

/** Reads and verifies packages. May be used by several threads at once. */
@FunctionalInterface
public interface PackageReader {

    HabitatPackage read(Path hart);
}
