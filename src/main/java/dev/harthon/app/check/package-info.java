/** Checks of an application before anything is sent. Each rule has a code that never changes its meaning. */
@NullMarked
package dev.harthon.app.check;

import org.jspecify.annotations.NullMarked;
