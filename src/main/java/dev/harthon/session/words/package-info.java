/** A line of text as words: the one tokenizer of the prompt, of completion and of scripts. */
@NullMarked
package dev.harthon.session.words;

import org.jspecify.annotations.NullMarked;
