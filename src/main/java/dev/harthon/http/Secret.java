package dev.harthon.http;

import java.util.Objects;

/** A password or token. Its text form is a mask: only {@link #reveal()} gives the value away. */
public final class Secret {

    static final String MASK = "****";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Leading and trailing white space, which pasted tokens bring along, is dropped. */
    public static Secret of(String value) {
        return new Secret(value.strip());
    }

    /** The value as it is: a password may begin with a blank. */
    public static Secret exact(String value) {
        return new Secret(value);
    }

    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value);
    }

    @Override
    public String toString() {
        return MASK;
    }
}
