package dev.harthon;

import dev.harthon.local.door.LocalAccess;
import dev.harthon.local.door.PublicKeys;
import dev.harthon.workbench.LocalDoor;
import dev.harthon.workbench.Secrets;
import java.util.UUID;

/** Who may pass at the local cluster, with the secrets fetched from where they lie. */
final class HarthonLocalAccess {

    private final Secrets secrets;

    HarthonLocalAccess(Secrets secrets) {
        this.secrets = secrets;
    }

    LocalAccess of(LocalDoor door) {
        return switch (door.auth()) {
            case BASIC -> new LocalAccess.Basic(door.user(), password(door));
            case DCOS -> new LocalAccess.Dcos(
                    door.user(), password(door), door.serviceKey().map(PublicKeys::read), door.lifetime());
            case NONE, TOKEN, BEARER -> new LocalAccess.Open();
        };
    }

    /** Where there is none, one that nobody knows. */
    private String password(LocalDoor door) {
        return door.password().map(secrets::read).orElseGet(() -> UUID.randomUUID().toString());
    }
}
