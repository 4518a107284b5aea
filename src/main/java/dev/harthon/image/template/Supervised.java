package dev.harthon.image.template;

import dev.harthon.habitat.ConfigType;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.MappedValue;
import dev.harthon.habitat.MappedValue.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a Supervisor adds to what templates see, as marks that show its name: its own addresses, the ring's members, the
 * leader (habitat: components/common/src/templating/context.rs). Of each bind there is one member, to show the form.
 *
 * @param binds names of those that are bound beside the required ones
 */
public record Supervised(HabitatPackage service, List<String> binds, Marks marks) {

    private static final List<String> SYSTEM = List.of(
            "ip", "hostname", "version", "member_id", "gossip_ip", "gossip_port", "http_gateway_ip",
            "http_gateway_port", "ctl_gateway_ip", "ctl_gateway_port");

    /** The values of a service that runs alone, with those of the Supervisor over them. */
    public Map<String, Object> over(Map<String, Object> alone) {
        Map<String, Object> tree = new TreeMap<>(alone);
        Map<String, Object> sys = all("sys.", SYSTEM);
        sys.put("permanent", mark("sys.permanent"));
        tree.put("sys", sys);
        tree.put("svc", service(table(alone, "svc")));
        tree.put("bind", bound());
        return tree;
    }

    private static Map<String, Object> table(Map<String, Object> tree, String name) {
        return tree.get(name) instanceof Map<?, ?> table ? Tree.table(table) : Map.of();
    }

    private Map<String, Object> service(Map<String, Object> alone) {
        Map<String, Object> svc = new TreeMap<>(alone);
        Map<String, Object> me = new TreeMap<>(table(alone, "me"));
        me.put("sys", all("svc.me.sys.", SYSTEM));
        svc.put("me", me);
        for (String role : List.of("first", "leader", "update_leader")) {
            Map<String, Object> other = new TreeMap<>(me);
            other.put("sys", all("svc." + role + ".sys.", SYSTEM));
            svc.put(role, other);
        }
        svc.put("members", List.of(me));
        return svc;
    }

    private Map<String, Object> bound() {
        Map<String, Object> bound = new TreeMap<>();
        Map<String, List<String>> optional = service.metadata().optionalBinds();
        service.metadata().binds().forEach((name, exports) -> bound.put(name, group(name, exports)));
        binds.stream().filter(optional::containsKey).forEach(name -> bound.put(name, group(name, optional.get(name))));
        return bound;
    }

    private Map<String, Object> group(String name, List<String> exports) {
        String place = "bind." + name + ".first.";
        Map<String, Object> first = new TreeMap<>(Map.of("alive", true));
        first.put("sys", all(place + "sys.", SYSTEM));
        first.put("cfg", all(place + "cfg.", exports));
        return Map.of("first", first, "leader", first, "members", List.of(first));
    }

    private Map<String, Object> all(String place, List<String> names) {
        Map<String, Object> values = new TreeMap<>();
        names.forEach(name -> values.put(name, mark(place + name)));
        return values;
    }

    private String mark(String name) {
        return marks.mark(new Slot(name, new MappedValue(List.of(new Text("{{" + name + "}}"))), ConfigType.STRING));
    }
}
