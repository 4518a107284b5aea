/** The settings of a session: what each means, what it takes, what it is where nobody says. */
@NullMarked
package dev.harthon.session.settings;

import org.jspecify.annotations.NullMarked;
