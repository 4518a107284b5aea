package dev.harthon.local.depot;

import java.io.IOException;

/** Where routes get the depot's releases from, as they are at the moment of a request. */
@FunctionalInterface
interface Shelves {

    Shelf now() throws IOException;
}
