package dev.harthon.habitat.hart;

import dev.harthon.fault.TrustFault;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Seal;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.OriginKey;
import dev.harthon.habitat.trust.TrustPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Weighs a signature, step by step while the file is read. A doubt is thrown or kept, as the policy says. */
final class SealCheck {

    private static final String AGAIN = "get the package again from where it came";

    private final HartHeader header;
    private final TrustPolicy policy;
    private final Refusal refusal;
    private final Optional<OriginKey> key;
    private final List<String> doubts = new ArrayList<>();

    SealCheck(HartHeader header, KeyRing keys, TrustPolicy policy, Refusal refusal) {
        this.header = header;
        this.policy = policy;
        this.refusal = refusal;
        this.key = keys.find(header.key());
    }

    /** Is the key known, and did it make the signature? The header alone tells. */
    void signature() {
        if (key.isEmpty()) {
            doubt(
                    "its signing key " + header.key() + " is unknown",
                    "name its origin's " + header.key() + ".pub with --key, or: key fetch " + header.key()
                            + ", or: set trust warn");
        } else if (!key.get().signed(header.message(), header.signature())) {
            doubt(
                    "its signature was not made by the key " + header.key() + ": the header was altered, "
                            + "or another key has the same name",
                    AGAIN);
        }
    }

    /** Whether the payload is another than the one that was signed. */
    boolean isAltered(String digest) {
        boolean altered = !digest.equals(header.digest());
        if (altered) {
            doubt(
                    "its payload was altered after it was signed: its digest is " + digest
                            + ", that which was signed is " + header.digest(),
                    AGAIN);
        }
        return altered;
    }

    /** Did the package's own origin sign it? */
    void origin(PackageIdent ident) {
        if (!header.isOf(ident)) {
            doubt(
                    "it is a package of origin " + ident.origin() + ", signed with the key " + header.key()
                            + " of another",
                    "ask its origin for a package that it signed itself, or set trust warn");
        }
    }

    /** What is thought of the signature so far. */
    Seal seal(String digest) {
        return new Seal(
                header.key(),
                digest,
                key.map(OriginKey::fingerprint),
                Optional.of(String.join("; ", doubts)).filter(text -> !text.isEmpty()));
    }

    private void doubt(String why, String remedy) {
        if (policy == TrustPolicy.REQUIRE) {
            throw new TrustFault("cannot trust " + refusal.file(), why, remedy);
        }
        doubts.add(why);
    }
}
