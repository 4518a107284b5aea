/** DC/OS: what lies behind its Admin Router, and how one logs in there. */
@NullMarked
package dev.harthon.dcos;

import org.jspecify.annotations.NullMarked;
