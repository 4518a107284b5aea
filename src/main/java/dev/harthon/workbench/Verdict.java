package dev.harthon.workbench;

import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.Seal;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is thought of a package's signature.
 *
 * @param signer the origin that the key is named after
 * @param revision of the key, fourteen digits
 * @param digest BLAKE2b-256 of the payload, in hex
 * @param fingerprint SHA-256 of the signer's public key, if it is known
 * @param doubt why the signature is not trusted; empty if it is
 */
public record Verdict(
        String ident,
        String signer,
        String revision,
        String digest,
        Optional<String> fingerprint,
        Optional<String> doubt,
        Path file) {

    public static Verdict of(HabitatPackage read) {
        Seal seal = read.seal();
        int cut = seal.key().lastIndexOf('-');
        return new Verdict(
                read.ident().toString(),
                seal.key().substring(0, cut),
                seal.key().substring(cut + 1),
                seal.digest(),
                seal.fingerprint(),
                seal.doubt(),
                read.file());
    }

    public boolean trusted() {
        return doubt.isEmpty();
    }

    /** In words. */
    public String words() {
        return doubt.map(why -> "not trusted: " + why).orElse("trusted");
    }
}
