/**
 * A Habitat package as a value: identifiers, the {@code .hart} reader, keys and trust, metafiles, configuration,
 * closure.
 */
@NullMarked
package dev.harthon.habitat;

import org.jspecify.annotations.NullMarked;
