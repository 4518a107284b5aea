package dev.harthon.workbench.login;

import dev.harthon.http.Credentials;
import dev.harthon.http.Secret;
import java.util.Locale;
import java.util.stream.Stream;

/** How a target asks who one is. */
public enum AuthKind {
    /** It does not. */
    NONE("no login"),
    /** User and password with each call, as of Marathon's {@code --http_credentials}. */
    BASIC("a user and a password"),
    /** {@code Authorization: token=...}, for plugins that take the form of DC/OS. */
    TOKEN("a token"),
    /** {@code Authorization: Bearer ...}, for proxies that stand before Marathon. */
    BEARER("a bearer token"),
    /** A login at DC/OS, which gives a token for some days. */
    DCOS("a DC/OS login");

    private final String text;

    AuthKind(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException for a word that is none of them */
    public static AuthKind parse(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("auth cannot be '" + word + "'"));
    }

    /** As it is written in files and options. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For a sentence: the target asks for ... */
    public String text() {
        return text;
    }

    Credentials credentials(String user, Secret secret) {
        return switch (this) {
            case NONE -> Credentials.none();
            case BASIC -> new Credentials.Basic(user, secret);
            case TOKEN, DCOS -> new Credentials.Token(secret);
            case BEARER -> new Credentials.Bearer(secret);
        };
    }
}
