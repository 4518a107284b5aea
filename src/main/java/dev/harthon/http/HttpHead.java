package dev.harthon.http;

import java.net.URI;

/**
 * The first part of an answer.
 *
 * @param uri where the answer came from in the end, after redirects
 * @param redirected whether it was another address than the one asked
 */
public record HttpHead(URI uri, boolean redirected, int status, String reason, HttpHeaders headers) {

    public boolean isSuccess() {
        return status / 100 == 2;
    }
}
