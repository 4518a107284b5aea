package dev.harthon.workbench;

import dev.harthon.fault.UsageFault;
import dev.harthon.session.Session;
import dev.harthon.session.settings.BuildSettings;
import java.net.URI;
import java.util.Optional;

/**
 * Where archives go.
 *
 * @param store the address that takes them
 * @param fetchBase where agents read what is put there, if not at the same address
 */
public record StorePlace(URI store, Optional<URI> fetchBase) {

    /** What the session says, if it names a store. */
    static Optional<StorePlace> of(Session session) {
        return session.value(BuildSettings.UPLOAD_TO).map(text -> new StorePlace(address(text), fetchFrom(session)));
    }

    /** The store of the cluster, and where the session says that agents read it. */
    static StorePlace of(Cluster cluster, Session session) {
        URI store = cluster.store().orElseThrow(() -> new UsageFault(
                "there is no store to upload to",
                "the target " + cluster.name() + " names none, and neither does the session",
                "upload --to URI, or: set upload-to URI"));
        return new StorePlace(store, fetchFrom(session));
    }

    /** An address of a store as people write it; {@code serve:} and {@code marathon:} need nothing after the colon. */
    public static URI address(String text) {
        return URI.create(text.matches("[A-Za-z][A-Za-z0-9+-]*:") ? text + "/" : text);
    }

    private static Optional<URI> fetchFrom(Session session) {
        return session.value(BuildSettings.FETCH_FROM).map(URI::create);
    }
}
