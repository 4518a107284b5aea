/** From words to an exit code: dispatcher, cancellation, scripts, errors as text. */
@NullMarked
package dev.harthon.shell.run;

import org.jspecify.annotations.NullMarked;
