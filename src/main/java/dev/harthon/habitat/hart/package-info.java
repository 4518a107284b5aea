/**
 * Reads a {@code .hart} file in one pass: header, digest, signature, xz, tar, metafiles. Nothing is unpacked to disk.
 */
@NullMarked
package dev.harthon.habitat.hart;

import org.jspecify.annotations.NullMarked;
