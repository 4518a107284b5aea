package dev.harthon.habitat;

import java.util.Optional;

/**
 * What is known of a package's signature after the whole payload was read.
 *
 * @param key the signer's key, {@code name-revision}
 * @param digest BLAKE2b-256 of the payload, 64 hex digits
 * @param fingerprint SHA-256 of the public key's 32 bytes in hex, if the key was found
 * @param doubt why the signature is not trusted; empty if it is
 */
public record Seal(String key, String digest, Optional<String> fingerprint, Optional<String> doubt) {

    public boolean trusted() {
        return doubt.isEmpty();
    }
}
