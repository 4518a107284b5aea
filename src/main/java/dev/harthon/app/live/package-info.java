/** What a server has and says about an application: differences from what is wanted, and its complaints. */
@NullMarked
package dev.harthon.app.live;

import org.jspecify.annotations.NullMarked;
