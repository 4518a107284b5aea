/** Commands that look into the loaded package and change nothing. */
@NullMarked
package dev.harthon.shell.commands.look;

import org.jspecify.annotations.NullMarked;
