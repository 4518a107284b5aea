package dev.harthon.http;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where an answer sends us, as far as we go along: reads not from https to http, writes only to the same origin. */
final class Redirects {

    static final int MOST = 5;

    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> SAME_METHOD = Set.of(307, 308);

    private Redirects() {}

    /** The next address, or nothing when the answer is to be taken as it is. */
    static Optional<URI> next(HttpCall call, URI current, int status, Optional<String> location) {
        if (!MOVED.contains(status) || location.isEmpty()) {
            return Optional.empty();
        }
        return resolve(current, location.get())
                .filter(Urls::isHttp)
                .filter(target -> !isDowngrade(current, target))
                .filter(target -> call.isRead()
                        || SAME_METHOD.contains(status) && Urls.origin(current).equals(Urls.origin(target)));
    }

    private static boolean isDowngrade(URI from, URI to) {
        return "https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(to.getScheme());
    }

    private static Optional<URI> resolve(URI current, String location) {
        try {
            return Optional.of(Urls.withoutUser(current.resolve(location.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
