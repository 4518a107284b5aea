package dev.harthon.http;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.StringNode;

/** Takes secrets out of texts of others: servers like to repeat what they were sent. */
public final class Masking {

    /** Shorter ones are met in any text, and masking would point at them. */
    private static final int SHORTEST = 4;

    private final List<String> secrets;

    private Masking(List<String> secrets) {
        this.secrets = secrets;
    }

    /** Secrets as they are, and as they look in JSON and in addresses. */
    public static Masking of(Collection<String> secrets) {
        return new Masking(secrets.stream()
                .flatMap(secret -> Stream.of(secret, inJson(secret), Urls.encode(secret)))
                .filter(secret -> secret.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    public String apply(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, Secret.MASK);
        }
        return masked;
    }

    /** The same bytes where nothing is to be masked. */
    byte[] apply(byte[] utf8) {
        if (secrets.isEmpty()) {
            return utf8;
        }
        String text = new String(utf8, StandardCharsets.UTF_8);
        String masked = apply(text);
        return masked.equals(text) ? utf8 : masked.getBytes(StandardCharsets.UTF_8);
    }

    private static String inJson(String secret) {
        String quoted = StringNode.valueOf(secret).toString();
        return quoted.substring(1, quoted.length() - 1);
    }
}
