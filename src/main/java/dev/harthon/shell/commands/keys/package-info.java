/** Commands on the public keys that are trusted. */
@NullMarked
package dev.harthon.shell.commands.keys;

import org.jspecify.annotations.NullMarked;
