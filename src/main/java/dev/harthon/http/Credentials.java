package dev.harthon.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * How a caller proves who it is: the forms of the {@code Authorization} header that the servers understand. As a source
 * it is the same for every address.
 */
public sealed interface Credentials extends CredentialSource {

    /** The value of the {@code Authorization} header, if there is one. */
    Optional<String> header();

    /** What must not be seen, in each form in which it is sent. */
    List<String> secrets();

    @Override
    default Credentials towards(URI target) {
        return this;
    }

    /** No credentials at all. */
    record None() implements Credentials {
        @Override
        public Optional<String> header() {
            return Optional.empty();
        }

        @Override
        public List<String> secrets() {
            return List.of();
        }
    }

    /** User and password, RFC 7617; UTF-8. */
    record Basic(String user, Secret password) implements Credentials {
        @Override
        public Optional<String> header() {
            return Optional.of("Basic " + pair());
        }

        @Override
        public List<String> secrets() {
            return List.of(pair(), password.reveal());
        }

        private String pair() {
            byte[] pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(pair);
        }
    }

    /** An authentication token of DC/OS, which does not know {@code Bearer}. */
    record Token(Secret token) implements Credentials {
        @Override
        public Optional<String> header() {
            return Optional.of("token=" + token.reveal());
        }

        @Override
        public List<String> secrets() {
            return List.of(token.reveal());
        }
    }

    /** A bearer token, RFC 6750. */
    record Bearer(Secret token) implements Credentials {
        @Override
        public Optional<String> header() {
            return Optional.of("Bearer " + token.reveal());
        }

        @Override
        public List<String> secrets() {
            return List.of(token.reveal());
        }
    }

    static Credentials none() {
        return new None();
    }
}
