/** Commands for clusters: the targets that the user named, and the local one. */
@NullMarked
package dev.harthon.shell.commands.target;

import org.jspecify.annotations.NullMarked;
