package dev.harthon.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How a caller proves who it is: the forms of the {@code Authorization} header that the servers understand. */
public sealed interface Credentials {

    /** The value of the {@code Authorization} header, if there is one. */
    Optional<String> header();

    /** No credentials at all. */
    record None() implements Credentials {
        @Override
        public Optional<String> header() {
            return Optional.empty();
        }
    }

    /** User and password, RFC 7617; UTF-8. */
    record Basic(String user, Secret password) implements Credentials {
        @Override
        public Optional<String> header() {
            byte[] pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
        }
    }

    /** An authentication token of DC/OS, which does not know {@code Bearer}. */
    record Token(Secret token) implements Credentials {
        @Override
        public Optional<String> header() {
            return Optional.of("token=" + token.reveal());
        }
    }

    /** A bearer token, RFC 6750. */
    record Bearer(Secret token) implements Credentials {
        @Override
        public Optional<String> header() {
            return Optional.of("Bearer " + token.reveal());
        }
    }

    static Credentials none() {
        return new None();
    }
}
