package dev.harthon.local.http;

/** Leaves a handler with an error response. */
public final class HttpError extends RuntimeException {

    private final transient Response response;

    public HttpError(Response response) {
        super("HTTP status " + response.status());
        this.response = response;
    }

    public Response response() {
        return response;
    }
}
