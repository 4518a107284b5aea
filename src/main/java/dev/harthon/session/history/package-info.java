/** The states that a session went through. */
@NullMarked
package dev.harthon.session.history;

import org.jspecify.annotations.NullMarked;
