/** Marathon: applications, deployments, the launch queue, and the /v2 API. */
@NullMarked
package dev.harthon.local.marathon;

import org.jspecify.annotations.NullMarked;
