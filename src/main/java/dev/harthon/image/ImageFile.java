package dev.harthon.image;

import dev.harthon.habitat.PackageFile;

/**
 * An entry of an image, where the service finds it.
 *
 * @param entry its path starts in the sandbox
 * @param piece the file that it travels in
 */
public record ImageFile(PackageFile entry, Piece piece) {

    public String path() {
        return entry.path();
    }
}
