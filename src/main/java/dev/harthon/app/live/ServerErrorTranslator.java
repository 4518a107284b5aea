package dev.harthon.app.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Turns the details of a refusal (422, 400) into settings and commands
 * (marathon: api/MarathonExceptionMapper.scala). The server's own words are kept where they are words.
 */
public final class ServerErrorTranslator {

    private static final int LONGEST = 200;
    private static final Pattern PORT = Pattern.compile("/portDefinitions\\((\\d{1,6})\\)");

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("error.pattern", "has characters that Marathon does not take there"),
            Map.entry("error.min", "is too small"),
            Map.entry("error.max", "is too large"),
            Map.entry("error.minLength", "is too short"),
            Map.entry("error.maxLength", "is too long"),
            Map.entry("error.minItems", "has too few entries"),
            Map.entry("error.maxItems", "has too many entries"),
            Map.entry("error.path.missing", "is missing"),
            Map.entry("error.expected.int", "must be a whole number"),
            Map.entry("error.expected.jsnumber", "must be a number"),
            Map.entry("error.expected.jsstring", "must be a text"),
            Map.entry("error.expected.jsboolean", "must be true or false"),
            Map.entry("error.expected.jsarray", "must be a list"),
            Map.entry("error.expected.jsobject", "must be an object or, for a variable, a text"),
            Map.entry("error.unknown.enum.literal", "is none of the words that Marathon knows there"));

    private ServerErrorTranslator() {}

    /**
     * What a refusal's body says, field by field; never empty.
     *
     * @param sent the definition that was refused, to tell ports by name
     */
    public static List<ServerComplaint> translate(JsonNode body, JsonNode sent) {
        JsonNode details = body.path("details");
        if (details.isArray() && !details.isEmpty()) {
            return details.valueStream().flatMap(detail -> complaints(detail, sent)).toList();
        }
        String message = body.path("message").asString("the server gives no reason");
        return List.of(complaint("/", details.isString() ? message + ": " + details.stringValue() : message, sent));
    }

    private static Stream<ServerComplaint> complaints(JsonNode detail, JsonNode sent) {
        String path = detail.path("path").asString("/");
        JsonNode errors = detail.path("errors");
        Stream<String> texts = errors.isArray()
                ? errors.valueStream().map(error -> error.asString(""))
                : Stream.of(errors.asString("is refused"));
        return texts.map(text -> complaint(path, text, sent));
    }

    private static ServerComplaint complaint(String path, String text, JsonNode sent) {
        Optional<AppFields.Owner> owner = path.equals("/") ? ownerByWords(text) : AppFields.ownerOf(path);
        return new ServerComplaint(
                path,
                portName(path, sent).map(name -> "port " + name + " ").orElse("") + words(text),
                owner.map(AppFields.Owner::name),
                owner.map(AppFields.Owner::command).orElse(""));
    }

    /** A message may quote the whole definition, secrets and all: that is cut off. */
    private static String words(String text) {
        if (text.contains("is undefined on object")) {
            return "is missing";
        }
        if (text.endsWith("is not an object")) {
            return "is not an object";
        }
        String line = CODES.getOrDefault(text, text).replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** Complaints about the whole are told apart by their words. */
    private static Optional<AppFields.Owner> ownerByWords(String text) {
        if (text.contains("gpu_resources")) {
            return AppFields.ownerOf("/gpus");
        }
        if (text.contains("must not be root") || text.contains("same identifier")) {
            return AppFields.ownerOf("/id");
        }
        if (text.contains("'cmd'") || text.contains("empty string")) {
            return AppFields.ownerOf("/cmd");
        }
        return Optional.empty();
    }

    private static Optional<String> portName(String path, JsonNode sent) {
        Matcher port = PORT.matcher(path);
        return port.lookingAt()
                ? sent.path("portDefinitions").path(Integer.parseInt(port.group(1))).path("name").stringValueOpt()
                : Optional.empty();
    }
}
