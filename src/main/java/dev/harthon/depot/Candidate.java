package dev.harthon.depot;

import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A package that a source offers. Nothing of it is verified yet.
 *
 * @param target what the file's name tells
 */
public record Candidate(PackageIdent ident, Optional<Target> target, Path file) {}
