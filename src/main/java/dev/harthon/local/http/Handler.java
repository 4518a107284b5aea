package dev.harthon.local.http;

import java.io.IOException;

/** Answers one request. May block: each connection has a thread. */
@FunctionalInterface
public interface Handler {

    /** @throws HttpError to answer with an error instead */
    Response handle(Request request) throws IOException;
}
