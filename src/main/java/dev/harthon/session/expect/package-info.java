/** What a script expects: {@code expect …} makes it a test. */
@NullMarked
package dev.harthon.session.expect;

import org.jspecify.annotations.NullMarked;
