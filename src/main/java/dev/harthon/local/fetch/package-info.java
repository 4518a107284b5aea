/** The Mesos fetcher: downloads into a sandbox and unpacks with the rules of libarchive as Mesos uses it. */
@NullMarked
package dev.harthon.local.fetch;

import org.jspecify.annotations.NullMarked;
