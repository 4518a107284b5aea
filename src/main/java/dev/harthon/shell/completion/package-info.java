/** Completion in other shells: bash, zsh and fish learn the commands from the model that the prompt has. */
@NullMarked
package dev.harthon.shell.completion;

import org.jspecify.annotations.NullMarked;
