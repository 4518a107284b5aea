package dev.harthon.http;

/** The server does not take the credentials, and there may be newer ones. */
final class RefusedException extends RuntimeException {

    private final transient Credentials refused;

    RefusedException(Credentials refused) {
        super("the credentials were refused");
        this.refused = refused;
    }

    Credentials refused() {
        return refused;
    }
}
