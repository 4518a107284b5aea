package dev.harthon.image;

import dev.harthon.fault.PackageFault;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.image.script.ServiceUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The users and groups inside the root. Those of the service that is run get the numbers that Habitat's container
 * exporter gives them (habitat: components/pkg-export-container/src/accounts.rs), those of other services the next.
 */
final class Accounts {

    private static final String HAB = "hab";
    private static final int SERVICE_ID = 42;
    private static final int HAB_ID = 84;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,31}");

    private record User(int id, int group, String comment, String home, String shell) {
        User with(int otherId, int otherGroup) {
            return new User(otherId, otherGroup, comment, home, shell);
        }
    }

    private record Group(int id, TreeSet<String> members) {}

    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private Accounts() {
        users.put("root", new User(0, 0, "root", "/root", "/bin/sh"));
        users.put("bin", new User(1, 1, "bin", "/bin", "/bin/false"));
        users.put("daemon", new User(6, 6, "Daemon User", "/dev/null", "/bin/false"));
        users.put("nobody", new User(99, 99, "Unprivileged User", "/dev/null", "/bin/false"));
        group("root", 0);
        group("bin", 1);
        group("daemon", 6);
        group("nogroup", 99);
        group("users", 999);
    }

    /** @param others packages beside the service that could be run */
    static Accounts of(HabitatPackage service, List<HabitatPackage> others) {
        return of(service, others, Optional.empty());
    }

    /** @param ids the numbers that the service's account has, if not those of the exporter */
    static Accounts of(HabitatPackage service, List<HabitatPackage> others, Optional<ServiceIds> ids) {
        Accounts accounts = new Accounts();
        accounts.addService(userName(service), groupName(service));
        ids.ifPresent(numbers -> accounts.renumber(userName(service), groupName(service), numbers));
        others.forEach(other -> accounts.addOther(userName(other), groupName(other)));
        return accounts;
    }

    /**
     * The same names for a user namespace with one user in it, root: nobody else can be changed to there, or be made the
     * owner of a file.
     */
    Accounts ofOneUser() {
        Accounts accounts = new Accounts();
        users.forEach((name, user) ->
                accounts.users.put(name, new User(0, 0, user.comment(), user.home(), user.shell())));
        groups.forEach((name, group) -> accounts.groups.put(name, new Group(0, group.members())));
        return accounts;
    }

    /** Who a package's service runs as. */
    ServiceUser userOf(HabitatPackage service) {
        String user = userName(service);
        String group = groupName(service);
        return new ServiceUser(user, group, users.get(user).id(), groups.get(group).id());
    }

    String passwd() {
        return users.entrySet().stream()
                .map(entry -> String.join(
                        ":",
                        entry.getKey(),
                        "x",
                        String.valueOf(entry.getValue().id()),
                        String.valueOf(entry.getValue().group()),
                        entry.getValue().comment(),
                        entry.getValue().home(),
                        entry.getValue().shell()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    String group() {
        return groups.entrySet().stream()
                .map(entry -> entry.getKey() + ":x:" + entry.getValue().id() + ":"
                        + String.join(",", entry.getValue().members()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void addService(String user, String group) {
        boolean baseUser = users.containsKey(user);
        boolean baseGroup = groups.containsKey(group);
        int userGroup = baseGroup ? HAB_ID : SERVICE_ID;
        if (!baseUser) {
            user(user, SERVICE_ID, userGroup);
        }
        if (!baseGroup) {
            Group made = group(group, SERVICE_ID);
            if (!baseUser) {
                made.members().add(user);
            }
        }
        if (!user.equals(HAB)) {
            user(HAB, HAB_ID, group.equals(HAB) ? SERVICE_ID : HAB_ID);
        }
        if (!groups.containsKey(HAB) && (baseGroup || !user.equals(HAB))) {
            group(HAB, HAB_ID);
        }
        if (groups.containsKey(HAB)) {
            groups.get(HAB).members().add(HAB);
        }
    }

    /** Accounts of the system keep their numbers. */
    private void renumber(String user, String group, ServiceIds ids) {
        int before = groups.get(group).id();
        if (before == SERVICE_ID) {
            groups.put(group, new Group(ids.group(), groups.get(group).members()));
            users.replaceAll((name, old) -> old.group() == before ? old.with(old.id(), ids.group()) : old);
        }
        if (users.get(user).id() == SERVICE_ID) {
            users.put(user, users.get(user).with(ids.user(), users.get(user).group()));
        }
    }

    private void addOther(String user, String group) {
        int id = freeId();
        if (!groups.containsKey(group)) {
            group(group, id);
        }
        if (!users.containsKey(user)) {
            user(user, id, groups.get(group).id());
            groups.get(group).members().add(user);
        }
    }

    private int freeId() {
        int id = SERVICE_ID + 1;
        while (isTaken(id)) {
            id++;
        }
        return id;
    }

    private boolean isTaken(int id) {
        return id == HAB_ID
                || users.values().stream().anyMatch(user -> user.id() == id)
                || groups.values().stream().anyMatch(group -> group.id() == id);
    }

    private void user(String name, int id, int group) {
        users.put(name, new User(id, group, name + " User", "/", "/bin/false"));
    }

    private Group group(String name, int id) {
        Group group = new Group(id, new TreeSet<>());
        groups.put(name, group);
        return group;
    }

    private static String userName(HabitatPackage service) {
        return checked(service, "SVC_USER", service.metadata().serviceUser().orElse(HAB));
    }

    private static String groupName(HabitatPackage service) {
        return checked(service, "SVC_GROUP", service.metadata().serviceGroup().orElse(HAB));
    }

    private static String checked(HabitatPackage service, String metafile, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new PackageFault(
                    service.ident() + " names an impossible account",
                    "its " + metafile + " is '" + name + "'",
                    "repair the package");
        }
        return name;
    }
}
