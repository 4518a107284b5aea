package dev.harthon.image.template;

import dev.harthon.habitat.ConfigKey;
import dev.harthon.habitat.ConfigTree;
import dev.harthon.habitat.ConfigType;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.MappedValue;
import dev.harthon.habitat.MappedValue.Variable;
import dev.harthon.habitat.PackageIdent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What templates see of a service that runs alone, without a Supervisor (habitat:
 * components/common/src/templating/context.rs).
 *
 * @param root what comes before {@code /hab} in the paths of packages: nothing, or a mark
 * @param path program folders of the hooks, as a search path
 * @param group the service group
 * @param ip the variable of the start script with the agent's address
 * @param hostname the variable of the start script with the agent's name
 */
public record RenderContext(
        HabitatPackage service,
        EffectiveConfig config,
        String root,
        String path,
        String group,
        String ip,
        String hostname) {

    /** Beginnings of names that only a Supervisor could give a value. */
    private static final List<String> UNKNOWN = List.of(
            "bind.", "sys.member_id", "sys.gossip_", "sys.http_gateway_", "sys.ctl_gateway_", "sys.version",
            "sys.permanent", "svc.leader", "svc.update_leader");

    /** The values by their names: {@code cfg}, {@code pkg}, {@code sys}, {@code svc}, {@code bind}. */
    public Map<String, Object> tree(Marks marks) {
        Map<String, Object> sys =
                Map.of("ip", fact(marks, "sys.ip", ip), "hostname", fact(marks, "sys.hostname", hostname));
        return Map.of("cfg", Tree.of(config.all()), "pkg", pkg(), "sys", sys, "svc", svc(sys), "bind", Map.of());
    }

    /** Of the names that a template mentions, those that are empty because there is no Supervisor. */
    public static List<String> unknown(List<String> references) {
        return references.stream()
                .filter(name -> UNKNOWN.stream().anyMatch(name::startsWith))
                .toList();
    }

    /** Where a package lies when the service runs. */
    public String path(PackageIdent ident) {
        return root + "/" + ident.prefix();
    }

    private static String fact(Marks marks, String label, String variable) {
        MappedValue value = new MappedValue(List.of(new Variable(variable, Optional.empty())));
        return marks.mark(new Slot(label, value, ConfigType.STRING));
    }

    private Map<String, Object> pkg() {
        TreeMap<String, Object> pkg = new TreeMap<>(ident(service.ident()));
        String folder = root + "/hab/svc/" + service.ident().name();
        pkg.put("deps", service.metadata().tdeps().stream().map(RenderContext::ident).toList());
        pkg.put("env", environment());
        pkg.put("exposes", service.metadata().exposes().stream().map(String::valueOf).toList());
        pkg.put("exports", service.metadata().exports());
        pkg.put("path", path(service.ident()));
        pkg.put("svc_path", folder);
        for (String part : List.of("config", "data", "files", "static", "var")) {
            pkg.put("svc_" + part + "_path", folder + "/" + part);
        }
        pkg.put("svc_pid_file", folder + "/PID");
        pkg.put("svc_run", folder + "/run");
        pkg.put("svc_user", service.metadata().serviceUser().orElse("hab"));
        pkg.put("svc_group", service.metadata().serviceGroup().orElse("hab"));
        return pkg;
    }

    private Map<String, Object> environment() {
        TreeMap<String, Object> environment = new TreeMap<>();
        service.metadata().runtimeEnvironment().forEach((name, value) -> environment.put(name, rooted(value)));
        environment.put("PATH", rooted(path));
        return environment;
    }

    private String rooted(String value) {
        return value.replace("/hab/pkgs/", root + "/hab/pkgs/");
    }

    /** The service is its group's only member. */
    private Map<String, Object> svc(Map<String, Object> sys) {
        TreeMap<String, Object> me = new TreeMap<>(Map.of("alive", true, "sys", sys, "pkg", ident(service.ident())));
        me.put("cfg", exports());
        me.put("service", service.ident().name());
        me.put("group", group);
        TreeMap<String, Object> svc = new TreeMap<>();
        svc.put("service", service.ident().name());
        svc.put("group", group);
        svc.put("me", me);
        svc.put("first", me);
        svc.put("members", List.of(me));
        return svc;
    }

    private Map<String, Object> exports() {
        ConfigTree exports = ConfigTree.EMPTY;
        for (Map.Entry<String, String> export : service.metadata().exports().entrySet()) {
            Optional<Object> value = config.at(export.getValue());
            exports = value.isPresent() ? exports.with(new ConfigKey(List.of(export.getKey())), value.get()) : exports;
        }
        return Tree.of(exports);
    }

    private static Map<String, Object> ident(PackageIdent ident) {
        return Map.of(
                "ident", ident.toString(),
                "origin", ident.origin(),
                "name", ident.name(),
                "version", ident.version(),
                "release", ident.release());
    }
}
