package dev.harthon.http;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the HTTP clients need to know of an address: its origin, whether it is this machine, how to show it. */
public final class Urls {

    private Urls() {}

    /** The address as it may be shown: without user information, the query hidden. */
    public static String shown(URI uri) {
        String authority = uri.getRawAuthority();
        String host = authority == null ? "" : "//" + authority.substring(authority.lastIndexOf('@') + 1);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?...";
        return (uri.getScheme() == null ? "" : uri.getScheme() + ":") + host + path + query;
    }

    /** Scheme, host and port in one comparable text, the default port written out. */
    public static String origin(URI uri) {
        String scheme = lower(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + lower(uri.getHost()) + ":" + port;
    }

    /** The host is this machine by name or by number. Names are not looked up. */
    public static boolean isLoopback(URI uri) {
        String host = lower(uri.getHost()).replaceAll("^\\[|]$", "");
        return host.equals("localhost") || host.endsWith(".localhost") || host.equals("::1")
                || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** What is sent there can be read by nobody on the way. */
    public static boolean isSafeForSecrets(URI uri) {
        return lower(uri.getScheme()).equals("https") || isLoopback(uri);
    }

    public static boolean isHttp(URI uri) {
        String scheme = lower(uri.getScheme());
        return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
    }

    /** The base with a path below it; slashes where they meet are made one. The path must be encoded already. */
    public static URI below(URI base, String path) {
        String left = base.toString().replaceAll("/+$", "");
        return URI.create(left + "/" + path.replaceAll("^/+", ""));
    }

    /** One segment or query value, percent-encoded, a blank as {@code %20}. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The address without user information. */
    public static URI withoutUser(URI uri) {
        String user = uri.getRawUserInfo();
        return user == null ? uri : URI.create(uri.toString().replaceFirst("//[^/@]*@", "//"));
    }

    /** The user and password that the address itself holds. */
    static Optional<Credentials> userOf(URI uri) {
        return Optional.ofNullable(uri.getRawUserInfo()).map(info -> {
            int colon = info.indexOf(':');
            String user = colon < 0 ? info : info.substring(0, colon);
            String password = colon < 0 ? "" : info.substring(colon + 1);
            return new Credentials.Basic(decode(user), Secret.of(decode(password)));
        });
    }

    private static String decode(String value) {
        return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
