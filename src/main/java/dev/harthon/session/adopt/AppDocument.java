package dev.harthon.session.adopt;

import dev.harthon.app.Provenance;
import dev.harthon.fault.UsageFault;
import dev.harthon.habitat.PackageSpec;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One application, as a server shows it or as a file holds it. */
public record AppDocument(ObjectNode json) {

    /** How the removed exporter started a service (habitat: components/pkg-mesosize/bin/hab-pkg-mesosize.sh). */
    private static final Pattern EXPORTED = Pattern.compile("init\\.sh start (\\S+)");

    /** Reads an application, alone or wrapped as Marathon answers with it. */
    public static AppDocument parse(String file, String text) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new UsageFault("cannot adopt " + file, "it is not JSON: " + e.getOriginalMessage(),
                    "give an application as 'hab pkg export mesos' or Marathon writes it");
        }
        JsonNode one = root.path("app").isObject() ? root.path("app")
                : root.path("apps").size() == 1 ? root.path("apps").path(0)
                : root.isArray() && root.size() == 1 ? root.path(0)
                : root;
        if (one instanceof ObjectNode app && app.path("id").isString() && !app.path("apps").isArray()) {
            return new AppDocument(app);
        }
        throw new UsageFault("cannot adopt " + file, "it holds no single application",
                "an application is an object with an id");
    }

    public String id() {
        return json.path("id").asString("");
    }

    /** The package that it runs, as far as its labels or its command tell. */
    public Optional<PackageSpec> runs() {
        Optional<PackageSpec> labelled = Provenance.read(labels()).map(known -> PackageSpec.of(known.ident()));
        return labelled.or(this::exported);
    }

    /** Whether Harthon deployed it. */
    boolean isOurs() {
        return Provenance.read(labels()).isPresent();
    }

    Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        json.path("labels").properties().forEach(label -> labels.put(label.getKey(), label.getValue().asString("")));
        return labels;
    }

    private Optional<PackageSpec> exported() {
        Matcher start = EXPORTED.matcher(json.path("cmd").asString(""));
        try {
            return start.find() ? Optional.of(PackageSpec.parse(start.group(1))) : Optional.empty();
        } catch (UsageFault noPackage) {
            return Optional.empty();
        }
    }
}
