/** Which ports an application gets, and which values of the package's configuration follow them. */
@NullMarked
package dev.harthon.session.ports;

import org.jspecify.annotations.NullMarked;
