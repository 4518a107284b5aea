package dev.harthon.local.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds the handler of a method and path: the first route added that fits. HEAD is answered as GET. */
public final class Router implements Handler {

    private record Entry(String method, Route route, Handler handler) {}

    private final List<Entry> entries = new ArrayList<>();
    private final BiFunction<Request, List<String>, Response> fallback;

    /** @param fallback answers what no route does; given the methods that the path has, none if it is unknown */
    public Router(BiFunction<Request, List<String>, Response> fallback) {
        this.fallback = fallback;
    }

    /** @param methods one or several, parted by a bar: {@code GET|POST} */
    public Router on(String methods, String pattern, Handler handler) {
        for (String method : methods.split("\\|")) {
            entries.add(new Entry(method, Route.of(pattern), handler));
        }
        return this;
    }

    @Override
    public Response handle(Request request) throws IOException {
        List<String> path = request.segments();
        String method = request.method().toUpperCase(Locale.ROOT);
        String wanted = method.equals("HEAD") ? "GET" : method;
        List<String> others = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<Request> matched = entry.route().match(path).map(request::with);
            if (matched.isPresent() && entry.method().equals(wanted)) {
                return entry.handler().handle(matched.get());
            }
            if (matched.isPresent()) {
                others.add(entry.method());
            }
        }
        return fallback.apply(request, others.stream().distinct().toList());
    }
}
