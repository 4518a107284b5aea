package dev.harthon.app;

import dev.harthon.habitat.PackageIdent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an application's labels tell of where it comes from. Tasks see them as {@code MARATHON_APP_LABEL_HARTHON_…}.
 *
 * @param signer key that signed the package, {@code name-revision}
 * @param payload digest of the package's payload, hex
 * @param version of Harthon
 * @param session digest of the saved session, hex
 */
public record Provenance(
        PackageIdent ident, Optional<String> signer, Optional<String> payload, String version, Optional<String> session) {

    private static final String PREFIX = "harthon.";
    private static final String PACKAGE = PREFIX + "package";
    private static final String SIGNER = PREFIX + "signer";
    private static final String PAYLOAD = PREFIX + "payload";
    private static final String VERSION = PREFIX + "version";
    private static final String SESSION = PREFIX + "session";

    /** Labels whose change alone is no reason to restart tasks. */
    public static final Set<String> INCIDENTAL = Set.of(VERSION, SESSION);

    /** Whether a label's name is one that Harthon keeps for itself. */
    public static boolean isReserved(String label) {
        return label.startsWith(PREFIX);
    }

    /** The labels, each shorter than the 512 characters that Marathon hands on to a task. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(PACKAGE, ident.toString());
        signer.ifPresent(text -> labels.put(SIGNER, text));
        payload.ifPresent(text -> labels.put(PAYLOAD, text));
        labels.put(VERSION, version);
        session.ifPresent(text -> labels.put(SESSION, text));
        labels.values().removeIf(text -> text.length() >= 512);
        return labels;
    }

    /** What an application's labels say, if Harthon deployed it. */
    public static Optional<Provenance> read(Map<String, String> labels) {
        String ident = labels.get(PACKAGE);
        if (ident == null || ident.split("/", -1).length != 4) {
            return Optional.empty();
        }
        return Optional.of(new Provenance(
                PackageIdent.parse(ident),
                Optional.ofNullable(labels.get(SIGNER)),
                Optional.ofNullable(labels.get(PAYLOAD)),
                labels.getOrDefault(VERSION, "unknown"),
                Optional.ofNullable(labels.get(SESSION))));
    }
}
