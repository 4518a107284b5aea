/** A Marathon application as data: the shape of its JSON, its rules, its normal form. */
@NullMarked
package dev.harthon.local.marathon.app;

import org.jspecify.annotations.NullMarked;
