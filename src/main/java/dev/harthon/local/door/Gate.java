package dev.harthon.local.door;

import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import java.util.Optional;

/** Who may pass. */
interface Gate {

    /** The refusal, if the request brings no valid credentials. */
    Optional<Response> refuse(Request request);

    static Gate of(LocalAccess access) {
        if (access instanceof LocalAccess.Basic basic) {
            return new BasicGate(basic);
        }
        if (access instanceof LocalAccess.Dcos dcos) {
            return new DcosGate(dcos);
        }
        return request -> Optional.empty();
    }
}
