/** A Marathon application as data: settings to JSON, normalised form, preflight checks. */
@NullMarked
package dev.harthon.app;

import org.jspecify.annotations.NullMarked;
