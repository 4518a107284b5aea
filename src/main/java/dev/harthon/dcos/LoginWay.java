package dev.harthon.dcos;

import java.net.URI;

/** How a cluster wants people to log in. */
public sealed interface LoginWay {

    /** Everybody may do everything. */
    record Open() implements LoginWay {}

    /** With a user and a password. */
    record Password() implements LoginWay {}

    /**
     * In a browser, which shows a token in the end.
     *
     * @param page where to begin
     */
    record Browser(URI page) implements LoginWay {}
}
