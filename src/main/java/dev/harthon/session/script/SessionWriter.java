package dev.harthon.session.script;

import dev.harthon.session.Session;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a session as a script: the fewest commands that make it again, in one fixed order. The same session always
 * gives the same bytes. Secrets are only named by where they come from.
 */
public final class SessionWriter {

    private SessionWriter() {}

    /** The commands. One may hold line ends, inside quotes. */
    public static List<String> lines(Session session) {
        return SessionLines.of(session).stream().map(SessionLine::text).toList();
    }

    /**
     * The whole script, with a header.
     *
     * @param version of Harthon
     */
    public static String text(Session session, String version) {
        return "# A Harthon session, saved by harthon " + version + "\n" + commands(session);
    }

    /** The script without its header: the same for the same session, whichever version wrote it. */
    public static String commands(Session session) {
        return lines(session).stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** SHA-256 of the commands, in hex: it tells sessions apart, whoever saved them. */
    public static String digest(Session session) {
        try {
            byte[] bytes = String.join("\n", lines(session)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
