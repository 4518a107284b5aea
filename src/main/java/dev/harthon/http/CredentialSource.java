package dev.harthon.http;

import java.net.URI;

/**
 * Whom a caller says it is, address by address. What a server refuses with 401 can be exchanged for something newer,
 * once for each call.
 */
public interface CredentialSource {

    /** What may be shown to this address; {@link Credentials#none()} where it is no business of its. */
    Credentials towards(URI target);

    /** Whether there is a way to other credentials. */
    default boolean isRenewable() {
        return false;
    }

    /**
     * Gets other credentials than those that were refused, unless another thread has done so meanwhile. Runs on the
     * thread that makes the call, and may ask a server.
     *
     * @throws dev.harthon.fault.Fault when there are none to be had
     */
    default void renew(Credentials refused) {
        throw new IllegalStateException("not renewable");
    }
}
