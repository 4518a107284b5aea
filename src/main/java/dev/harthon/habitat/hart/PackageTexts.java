package dev.harthon.habitat.hart;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The texts of a package that matter to running it: metafiles, {@code default.toml}, hooks, templates. */
final class PackageTexts {

    static final String DEFAULT_TOML = "default.toml";

    private static final String RUN = "run";
    private static final String HOOKS = "hooks/";
    private static final String CONFIG = "config/";
    private static final Set<String> METAFILES = Set.of(
            "IDENT", "TARGET", "DEPS", "TDEPS", "EXPORTS", "EXPOSES", "BINDS", "BINDS_OPTIONAL", "PATH", "RUNTIME_PATH",
            "RUNTIME_ENVIRONMENT", "INTERPRETERS", "SVC_USER", "SVC_GROUP", "SHUTDOWN_SIGNAL", "SHUTDOWN_TIMEOUT",
            "MANIFEST", DEFAULT_TOML);

    private final HartLimits limits;
    private final Refusal refusal;
    private final Map<String, String> metafiles = new LinkedHashMap<>();
    private final Map<String, String> hooks = new LinkedHashMap<>();
    private final Map<String, String> templates = new LinkedHashMap<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private Optional<String> run = Optional.empty();
    private Optional<String> unfit = Optional.empty();
    private long total;

    PackageTexts(HartLimits limits, Refusal refusal) {
        this.limits = limits;
        this.refusal = refusal;
    }

    /**
     * Whether the content of a file is wanted. A package that is no service may hold large files in folders that are
     * merely named like those of templates: so whether that is an error is only known at the end.
     *
     * @param name below the package's folder
     */
    boolean wants(String name, long size) {
        boolean metafile = METAFILES.contains(name);
        boolean template = name.equals(RUN)
                || name.startsWith(CONFIG)
                || name.startsWith(HOOKS) && name.indexOf('/', HOOKS.length()) < 0;
        if (!metafile && !template) {
            return false;
        }
        boolean fits = size <= limits.text() && total + size <= limits.texts();
        if (!fits && metafile) {
            throw refusal.limit("its " + name + " has " + size + " bytes", "text size", limits.text());
        }
        if (!fits) {
            unfit(name + "' has " + size + " bytes, beyond the limit text size (" + limits.text() + ")");
        }
        return fits;
    }

    void add(String name, byte[] content) {
        total += content.length;
        contents.put(name, content);
        if (METAFILES.contains(name)) {
            metafiles.put(name, metafile(name, content));
            return;
        }
        Optional<String> text = decode(content);
        if (text.isEmpty()) {
            unfit(name + "' is not UTF-8 text");
        } else if (name.startsWith(HOOKS)) {
            hooks.put(name.substring(HOOKS.length()), text.get());
        } else if (name.startsWith(CONFIG)) {
            templates.put(name.substring(CONFIG.length()), text.get());
        } else {
            run = text;
        }
    }

    /** Says whether something is amiss that matters only to a service. */
    void finish() {
        run.ifPresent(text -> hooks.putIfAbsent(RUN, text));
        if (hooks.containsKey(RUN)) {
            unfit.ifPresent(why -> {
                throw refusal.unreadable("its template '" + why);
            });
        }
    }

    /** All that was added, as it is. */
    Map<String, byte[]> contents() {
        return Collections.unmodifiableMap(contents);
    }

    /** A metafile's text without blanks at its ends; empty if there is none. */
    String metafile(String name) {
        return metafiles.getOrDefault(name, "").strip();
    }

    Optional<String> defaultToml() {
        return Optional.ofNullable(metafiles.get(DEFAULT_TOML));
    }

    Map<String, String> hooks() {
        return Collections.unmodifiableMap(hooks);
    }

    Map<String, String> templates() {
        return Collections.unmodifiableMap(templates);
    }

    /** The manifest is for people, and quotes plans of any encoding. */
    private String metafile(String name, byte[] content) {
        return decode(content).orElseGet(() -> {
            if (name.equals("MANIFEST")) {
                return new String(content, StandardCharsets.UTF_8);
            }
            throw refusal.unreadable("its " + name + " is not UTF-8 text");
        });
    }

    private void unfit(String why) {
        if (unfit.isEmpty()) {
            unfit = Optional.of(Refusal.shown(why));
        }
    }

    private static Optional<String> decode(byte[] content) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
