/** Who the user is on each target: logging in, keeping that for later calls, and renewing it. */
@NullMarked
package dev.harthon.workbench.login;

import org.jspecify.annotations.NullMarked;
