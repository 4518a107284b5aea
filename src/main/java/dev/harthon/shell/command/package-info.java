/** The command model on Spring Shell's: what a command declares, and how its words are read. */
@NullMarked
package dev.harthon.shell.command;

import org.jspecify.annotations.NullMarked;
