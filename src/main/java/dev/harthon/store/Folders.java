package dev.harthon.store;

import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import java.net.URI;

/** Makes folders on a WebDAV server, RFC 4918 9.3, from the deepest that it has downwards. */
final class Folders {

    private final HttpCaller http;

    Folders(HttpCaller http) {
        this.http = http;
    }

    /** Whether the folder is there now. */
    boolean make(URI folder) {
        URI collection = URI.create(folder.toString().replaceAll("/*$", "/"));
        int status = collect(collection);
        if (status == 409 || status == 404) {
            URI parent = collection.resolve("..");
            boolean above = !parent.equals(collection) && !parent.getRawPath().contains("..") && make(parent);
            status = above ? collect(collection) : status;
        }
        return status == 201 || status == 405;
    }

    /** 201 for a new one, 405 for one that was there, 409 where its parent is missing. */
    private int collect(URI collection) {
        return http.send(HttpCall.of("MKCOL", collection)).status();
    }
}
