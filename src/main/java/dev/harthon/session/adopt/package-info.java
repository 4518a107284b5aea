/** Makes a session of an application that is there already. */
@NullMarked
package dev.harthon.session.adopt;

import org.jspecify.annotations.NullMarked;
