/** Tasks as values: what is launched, with which resources, and what is reported of it. */
@NullMarked
package dev.harthon.local.task;

import org.jspecify.annotations.NullMarked;
