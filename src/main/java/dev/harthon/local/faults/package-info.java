/** What shall go wrong in the local cluster. Knows nothing of it; its parts ask here. */
@NullMarked
package dev.harthon.local.faults;

import org.jspecify.annotations.NullMarked;
