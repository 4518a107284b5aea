/** What an agent does with a task: sandbox, environment, process tree, statuses. */
@NullMarked
package dev.harthon.local.agent;

import org.jspecify.annotations.NullMarked;
