/** A small HTTP server for the cluster's faces: router, requests, responses, the guard against foreign hosts. */
@NullMarked
package dev.harthon.local.http;

import org.jspecify.annotations.NullMarked;
