package dev.harthon.app;

import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An application as the JSON that Marathon takes, always in the same order of keys. */
public final class AppJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultPrettyPrinter PRETTY = pretty();

    private AppJson() {}

    /** For eyes: secrets are masked, credentials are cut out of addresses. */
    public static ObjectNode preview(AppDefinition app) {
        return render(app, Disclosure.MASKED);
    }

    /**
     * For Marathon: secrets in the clear. Never print it.
     *
     * @throws dev.harthon.fault.PreflightFault where a secret's value is not at hand
     */
    public static ObjectNode deploy(AppDefinition app) {
        return render(app, Disclosure.REAL);
    }

    /** Two blanks a level, a line end after the last line. */
    public static String pretty(JsonNode json) {
        return MAPPER.writer().with(PRETTY).writeValueAsString(json) + "\n";
    }

    private static ObjectNode render(AppDefinition app, Disclosure disclosure) {
        ObjectNode json = NODES.objectNode();
        json.put("id", app.id().path());
        json.put("cmd", app.cmd());
        resources(json, app.resources());
        json.put("instances", app.lifecycle().instances().count());
        app.user().ifPresent(user -> json.put("user", user));
        app.placement().role().ifPresent(role -> json.put("role", role));
        ObjectNode env = json.putObject("env");
        app.env().forEach((name, value) -> env.put(name, disclosure.text(name, value)));
        strings(json.putObject("labels"), app.labels());
        ArrayNode fetch = json.putArray("fetch");
        app.fetch().forEach(entry -> fetch(fetch.addObject(), entry, disclosure));
        NetworkJson.render(json, app);
        if (!app.healthChecks().isEmpty()) {
            HealthJson.render(json.putArray("healthChecks"), app);
        }
        LifecycleJson.render(json, app);
        placement(json, app.placement());
        LifecycleJson.renderUnreachable(json, app);
        return json;
    }

    private static void resources(ObjectNode json, Resources resources) {
        json.put("cpus", resources.cpus().shares());
        json.put("mem", resources.mem().mib());
        json.put("disk", resources.disk().mib());
        if (resources.gpus().count() > 0) {
            json.put("gpus", resources.gpus().count());
        }
    }

    private static void fetch(ObjectNode json, FetchEntry entry, Disclosure disclosure) {
        json.put("uri", disclosure == Disclosure.REAL ? entry.uri() : entry.shownUri());
        json.put("extract", entry.extract());
        json.put("cache", entry.cache());
        if (entry.executable()) {
            json.put("executable", true);
        }
        entry.destPath().ifPresent(path -> json.put("destPath", path));
    }

    private static void placement(ObjectNode json, Placement placement) {
        if (!placement.constraints().isEmpty()) {
            ArrayNode constraints = json.putArray("constraints");
            placement.constraints().forEach(constraint -> {
                ArrayNode fields = constraints.addArray().add(constraint.field()).add(constraint.operator().name());
                constraint.value().ifPresent(fields::add);
            });
        }
        if (!placement.acceptedRoles().isEmpty()) {
            ArrayNode roles = json.putArray("acceptedResourceRoles");
            placement.acceptedRoles().forEach(roles::add);
        }
    }

    static void strings(ObjectNode json, Map<String, String> map) {
        map.forEach(json::put);
    }

    private static DefaultPrettyPrinter pretty() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
