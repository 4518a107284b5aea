package dev.harthon.habitat.hart;

import dev.harthon.fault.Fault;
import dev.harthon.fault.PackageFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.Metadata;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.Target;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes values of the metafiles' texts (habitat: components/core/src/package/metadata.rs). */
final class MetadataParser {

    private static final String SIGNAL = "TERM";
    private static final int TIMEOUT = 8;
    private static final int GREATEST_PORT = 65535;

    private final PackageTexts texts;
    private final Refusal refusal;

    MetadataParser(PackageTexts texts, Refusal refusal) {
        this.texts = texts;
        this.refusal = refusal;
    }

    PackageIdent ident() {
        String text = required("IDENT");
        return ident("IDENT", text);
    }

    /** Packages of early 2016 name no target: there was only one. */
    Target target() {
        Optional<String> text = optional("TARGET");
        try {
            return text.map(Target::new).orElse(Target.X86_64_LINUX);
        } catch (PackageFault e) {
            throw malformed("TARGET", e);
        }
    }

    Metadata parse() {
        return new Metadata(
                idents("DEPS"),
                idents("TDEPS"),
                pairs("EXPORTS"),
                exposes(),
                binds("BINDS"),
                binds("BINDS_OPTIONAL"),
                paths("PATH"),
                paths("RUNTIME_PATH"),
                environment(),
                lines("INTERPRETERS").toList(),
                optional("SVC_USER"),
                optional("SVC_GROUP"),
                optional("SHUTDOWN_SIGNAL").orElse(SIGNAL),
                optional("SHUTDOWN_TIMEOUT").map(this::seconds).orElse(TIMEOUT),
                optional("MANIFEST"));
    }

    private List<PackageIdent> idents(String name) {
        return lines(name).map(line -> ident(name, line)).distinct().toList();
    }

    private PackageIdent ident(String name, String text) {
        try {
            return PackageIdent.parse(text);
        } catch (UsageFault e) {
            throw malformed(name, e);
        }
    }

    /** Ports that {@code pkg_exposes} named, resolved when the package was built. */
    private List<Integer> exposes() {
        return words(texts.metafile("EXPOSES"))
                .map(word -> number("EXPOSES", word, 1, GREATEST_PORT))
                .distinct()
                .toList();
    }

    private int seconds(String text) {
        return number("SHUTDOWN_TIMEOUT", text, 0, Integer.MAX_VALUE);
    }

    private int number(String name, String text, int least, int greatest) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as a number out of range is
        }
        throw refusal.unreadable("its " + name + " holds '" + Refusal.shown(text) + "', which is not a number from "
                + least + " to " + greatest);
    }

    private Map<String, List<String>> binds(String name) {
        Map<String, List<String>> binds = new LinkedHashMap<>();
        pairs(name).forEach((bind, exports) -> binds.put(bind, words(exports).toList()));
        return Collections.unmodifiableMap(binds);
    }

    private Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>(pairs("RUNTIME_ENVIRONMENT"));
        variables.remove("PATH");
        return Collections.unmodifiableMap(variables);
    }

    /** Lines of {@code key=value}; the value may hold further equals signs. */
    private Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        lines(name).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw refusal.unreadable(
                        "its " + name + " has the line '" + Refusal.shown(line) + "', which is not name=value");
            }
            pairs.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
        });
        return Collections.unmodifiableMap(pairs);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty());
    }

    private List<String> paths(String name) {
        return Arrays.stream(texts.metafile(name).split(":"))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .toList();
    }

    private Stream<String> lines(String name) {
        return texts.metafile(name).lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private Optional<String> optional(String name) {
        return Optional.of(texts.metafile(name)).filter(text -> !text.isEmpty());
    }

    private String required(String name) {
        return optional(name).orElseThrow(() -> refusal.unreadable("it has no " + name));
    }

    private PackageFault malformed(String name, Fault fault) {
        return refusal.unreadable("its " + name + " is wrong: " + fault.what(), fault);
    }
}
