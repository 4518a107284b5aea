package dev.harthon.local.depot;

import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import dev.harthon.local.http.HttpError;
import dev.harthon.local.http.Request;
import dev.harthon.local.http.Response;
import java.util.Optional;
import java.util.function.Predicate;

/** What a request's path and query name: {@code {o}}, {@code {n}}, {@code {v}}, {@code {r}}, {@code target}. */
record Asked(Request request) {

    /** Releases that have all the parts that the path names. */
    Predicate<ShelfItem> parts() {
        return item -> fits("o", item.ident().origin())
                && fits("n", item.ident().name())
                && fits("v", item.ident().version())
                && fits("r", item.ident().release());
    }

    /** Those of them that are in the channel that the path names. */
    Predicate<ShelfItem> inChannel() {
        return parts().and(item -> item.isIn(request.variable("c")));
    }

    /** The full identifier; one that cannot be is not there. */
    PackageIdent ident() {
        try {
            return new PackageIdent(
                    request.variable("o"), request.variable("n"), request.variable("v"), request.variable("r"));
        } catch (UsageFault e) {
            throw notFound();
        }
    }

    /** The target in the query, or that of most clients. */
    Target target() {
        return givenTarget().orElse(Target.X86_64_LINUX);
    }

    Optional<Target> givenTarget() {
        Optional<String> name = request.parameter("target");
        if (name.isPresent() && !Target.KNOWN.contains(name.get())) {
            throw new HttpError(Response.text(422, "Invalid package target '" + name.get() + "'"));
        }
        return name.map(Target::new);
    }

    boolean isDistinct() {
        return request.flag("distinct", false);
    }

    static HttpError notFound() {
        return new HttpError(Response.empty(404));
    }

    private boolean fits(String variable, String part) {
        String wanted = request.variable(variable);
        return wanted.isEmpty() || wanted.equals(part);
    }
}
