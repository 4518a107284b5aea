package dev.harthon.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hc.core5.http.Header;

/** The headers of an answer; names in any case, the first of several values. */
public record HttpHeaders(Map<String, String> values) {

    public HttpHeaders {
        values = Map.copyOf(values);
    }

    static HttpHeaders of(Header... headers) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Header header : headers) {
            values.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        return new HttpHeaders(values);
    }

    public Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
    }

    /** {@code Content-Length}, where there is one. */
    public OptionalLong contentLength() {
        return first("content-length")
                .filter(text -> text.strip().matches("\\d{1,18}"))
                .map(text -> OptionalLong.of(Long.parseLong(text.strip())))
                .orElse(OptionalLong.empty());
    }
}
