package dev.harthon.app.live;

import java.util.List;
import java.util.Optional;

/** Which setting or command decides a field of an application. */
public final class AppFields {

    /**
     * What decides a field.
     *
     * @param name a setting, or a command such as {@code expose}
     * @param command what changes it
     */
    public record Owner(String name, String command) {

        /** Whether it is a setting, changed by {@code set}. */
        public boolean isSetting() {
            return command.startsWith("set ");
        }
    }

    private record Field(String path, Owner owner) {}

    /** By the beginning of a path without indexes, more special ones first. */
    private static final List<Field> FIELDS = List.of(
            setting("/id", "id", "/GROUP/NAME"),
            setting("/cpus", "cpus", "N"),
            setting("/mem", "mem", "MIB"),
            setting("/disk", "disk", "MIB"),
            setting("/gpus", "gpus", "N"),
            setting("/instances", "instances", "N"),
            setting("/user", "user", "NAME"),
            setting("/role", "role", "NAME"),
            setting("/networks", "network", "host"),
            setting("/upgradeStrategy", "upgrade", "0.5/0"),
            setting("/taskKillGracePeriodSeconds", "kill-grace", "30s"),
            setting("/backoffSeconds", "backoff", "1s/1.15/5m"),
            setting("/backoffFactor", "backoff", "1s/1.15/5m"),
            setting("/maxLaunchDelaySeconds", "backoff", "1s/1.15/5m"),
            setting("/constraints", "constraints", "hostname:UNIQUE"),
            setting("/acceptedResourceRoles", "accepted-roles", "'*'"),
            setting("/unreachableStrategy", "unreachable", "5m/10m"),
            setting("/fetch", "upload-to", "URI"),
            command("/env", "env", "env NAME=VALUE, or env unset NAME"),
            command("/secrets", "env", "env unset NAME"),
            command("/labels", "label", "label NAME=VALUE"),
            command("/portDefinitions", "expose", "expose port N --name NAME, or unexpose NAME"),
            command("/container/portMappings", "expose", "expose port N --name NAME, or unexpose NAME"),
            command("/requirePorts", "expose", "expose port N --fixed"),
            command("/container", "volume", "volume NAME:SIZE"),
            command("/healthChecks", "health", "health http, tcp, command or supervisor"),
            command("/cmd", "preview", "preview cmd shows it; packaging, isolation and runner decide it"));

    private AppFields() {}

    /** The owner of a field, by a path such as {@code /portDefinitions(0)/name}. */
    public static Optional<Owner> ownerOf(String path) {
        String plain = path.replaceAll("\\(\\d+\\)", "");
        return FIELDS.stream()
                .filter(field -> plain.equals(field.path()) || plain.startsWith(field.path() + "/"))
                .map(Field::owner)
                .findFirst();
    }

    /** Every owner there is. */
    public static List<Owner> owners() {
        return FIELDS.stream().map(Field::owner).distinct().toList();
    }

    private static Field setting(String path, String name, String example) {
        return new Field(path, new Owner(name, "set " + name + " " + example));
    }

    private static Field command(String path, String name, String command) {
        return new Field(path, new Owner(name, command));
    }
}
