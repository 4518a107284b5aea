/** The cluster's own artifact store: files by HTTP PUT and GET. */
@NullMarked
package dev.harthon.local.store;

import org.jspecify.annotations.NullMarked;
