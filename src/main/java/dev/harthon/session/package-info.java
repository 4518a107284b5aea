/** The immutable session, its changes, the setting registry, script grammar, save and replay. */
@NullMarked
package dev.harthon.session;

import org.jspecify.annotations.NullMarked;
