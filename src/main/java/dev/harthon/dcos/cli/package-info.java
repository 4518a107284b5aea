/** What the command line of DC/OS wrote down about its clusters, and what it hands to its plugins. Only read, never written. */
@NullMarked
package dev.harthon.dcos.cli;

import org.jspecify.annotations.NullMarked;
