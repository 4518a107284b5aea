/** Spring Shell and JLine: tokenizer, commands, completion, prompt, rendering, signals. */
@NullMarked
package dev.harthon.shell;

import org.jspecify.annotations.NullMarked;
