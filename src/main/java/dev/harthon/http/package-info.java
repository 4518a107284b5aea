/** One caller on Apache HttpClient 5: timeouts, retries of idempotent calls, redaction, streaming, events. */
@NullMarked
package dev.harthon.http;

import org.jspecify.annotations.NullMarked;
