package dev.harthon.session.adopt;

import dev.harthon.app.Backoff;
import dev.harthon.session.settings.AppSettings;
import dev.harthon.session.settings.Setting;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Fields of an application that are settings of a session. What Marathon fills in by itself is none. */
final class AdoptedSettings {

    private static final Map<String, Setting<?>> NUMBERS = Map.of(
            "cpus", AppSettings.CPUS,
            "mem", AppSettings.MEM,
            "disk", AppSettings.DISK,
            "gpus", AppSettings.GPUS,
            "instances", AppSettings.INSTANCES,
            "taskKillGracePeriodSeconds", AppSettings.KILL_GRACE);

    private AdoptedSettings() {}

    static void take(JsonNode app, Taking taking) {
        taking.set(AppSettings.ID, app.path("id").asString(""));
        NUMBERS.forEach((field, setting) -> {
            if (app.path(field).isNumber()) {
                taking.set(setting, Taking.number(app.path(field)));
            }
        });
        text(app, "user", AppSettings.USER, "", taking);
        text(app, "role", AppSettings.ROLE, "*", taking);
        lists(app, taking);
        strategies(app, taking);
        network(app.path("networks"), taking);
    }

    private static void text(JsonNode app, String field, Setting<?> setting, String usual, Taking taking) {
        String text = app.path(field).asString("");
        if (!text.isEmpty() && !text.equals(usual)) {
            taking.set(setting, text);
        }
    }

    private static void lists(JsonNode app, Taking taking) {
        if (!app.path("constraints").isEmpty()) {
            taking.set(AppSettings.CONSTRAINTS, app.path("constraints").valueStream()
                    .map(one -> one.valueStream().map(part -> part.asString("")).collect(Collectors.joining(":")))
                    .collect(Collectors.joining(" ")));
        }
        if (!app.path("acceptedResourceRoles").isEmpty()) {
            taking.set(AppSettings.ACCEPTED_ROLES, app.path("acceptedResourceRoles").valueStream()
                    .map(role -> role.asString(""))
                    .collect(Collectors.joining(" ")));
        }
    }

    private static void strategies(JsonNode app, Taking taking) {
        JsonNode upgrade = app.path("upgradeStrategy");
        if (upgrade.isObject()) {
            String text = share(upgrade.path("minimumHealthCapacity")) + "/" + share(upgrade.path("maximumOverCapacity"));
            boolean implied = app.path("requirePorts").asBoolean(false) && text.matches("0/0|0.5/0");
            if (!text.equals("1/1") && !implied) {
                taking.set(AppSettings.UPGRADE, text);
            }
        }
        JsonNode unreachable = app.path("unreachableStrategy");
        String spans = unreachable.isObject()
                ? unreachable.path("inactiveAfterSeconds").asInt(0) + "/" + unreachable.path("expungeAfterSeconds").asInt(0)
                : unreachable.asString("0/0");
        if (!spans.equals("0/0")) {
            taking.set(AppSettings.UNREACHABLE, spans);
        }
        if (app.path("backoffSeconds").isNumber() && app.path("backoffFactor").isNumber()) {
            String backoff = Taking.number(app.path("backoffSeconds")) + "/" + Taking.number(app.path("backoffFactor"))
                    + "/" + app.path("maxLaunchDelaySeconds").asInt(300);
            if (!Backoff.parse(backoff).equals(Backoff.MARATHONS)) {
                taking.set(AppSettings.BACKOFF, backoff);
            }
        }
    }

    private static String share(JsonNode node) {
        return node.isNumber() ? Taking.number(node) : "1";
    }

    private static void network(JsonNode networks, Taking taking) {
        JsonNode first = networks.path(0);
        switch (first.path("mode").asString("host")) {
            case "host" -> taking.set(AppSettings.NETWORK, "host");
            case "container/bridge" -> taking.set(AppSettings.NETWORK, "bridge");
            default -> taking.set(AppSettings.NETWORK, "container:" + first.path("name").asString(""));
        }
        if (networks.size() > 1) {
            taking.leave("networks", "a session has one, the others are left out");
        }
    }
}
