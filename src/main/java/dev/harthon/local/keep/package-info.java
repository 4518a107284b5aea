/** What survives a restart of the local cluster: small JSON files in its work folder. */
@NullMarked
package dev.harthon.local.keep;

import org.jspecify.annotations.NullMarked;
