package dev.harthon.workbench.sbom;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a package's {@code MANIFEST} tells of where it is from. That is Markdown for people, written by the plan's build
 * (habitat: components/plan-build/bin/hab-plan-build.sh): what is not as expected there is left out.
 *
 * @param licenses as the plan names them, SPDX identifiers mostly
 * @param sha256 of the source, 64 hex digits
 */
record Manifest(
        String description,
        Optional<String> maintainer,
        List<String> licenses,
        Optional<URI> upstream,
        Optional<URI> source,
        Optional<String> sha256) {

    private static final Pattern FIELD = Pattern.compile("^\\* __([A-Za-z ]+)__:[ \\t]*(.*)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("^\\[[^\\]]*]\\((\\S+)\\)$");
    private static final Pattern SHA256 = Pattern.compile("`?([0-9a-f]{64})`?");
    private static final Pattern LICENSE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]*");

    static Manifest parse(String markdown) {
        return new Manifest(
                description(markdown),
                field(markdown, "Maintainer"),
                field(markdown, "License").map(Manifest::licenses).orElse(List.of()),
                field(markdown, "Upstream URL").flatMap(Manifest::link),
                field(markdown, "Source").flatMap(Manifest::link),
                field(markdown, "SHA").flatMap(text -> group(SHA256, text)));
    }

    /** Between the title and the list. */
    private static String description(String markdown) {
        int list = Math.max(0, markdown.indexOf("\n* __"));
        return markdown.substring(0, list)
                .lines()
                .filter(line -> !line.startsWith("# "))
                .map(String::strip)
                .reduce((text, line) -> text + "\n" + line)
                .orElse("")
                .strip();
    }

    private static Optional<String> field(String markdown, String name) {
        return FIELD.matcher(markdown)
                .results()
                .filter(field -> field.group(1).equals(name))
                .map(field -> field.group(2).strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** Several are written one after the other, with blanks. */
    private static List<String> licenses(String text) {
        List<String> words = List.of(text.split("\\s+"));
        return words.stream().allMatch(word -> LICENSE.matcher(word).matches()) && !words.contains("not")
                ? words
                : List.of();
    }

    private static Optional<URI> link(String text) {
        return group(LINK, text).or(() -> Optional.of(text)).flatMap(Manifest::address);
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text)).filter(URI::isAbsolute);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
