/** What the command line of DC/OS wrote down about its clusters, and hands to its plugins; only read, never written. */
@NullMarked
package dev.harthon.dcos.cli;

import org.jspecify.annotations.NullMarked;
