/** Who signed a package: origin keys, and what is done about a signature that does not convince. */
@NullMarked
package dev.harthon.habitat.trust;

import org.jspecify.annotations.NullMarked;
