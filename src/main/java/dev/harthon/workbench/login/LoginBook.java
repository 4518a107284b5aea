package dev.harthon.workbench.login;

import dev.harthon.fault.NetworkFault;
import dev.harthon.http.Secret;
import dev.harthon.workbench.PrivateFiles;
import dev.harthon.workbench.PrivateLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * The logins of this user, in {@code credentials.toml}: a table for each target. Nobody else may read the file, and one
 * that somebody can is not used.
 */
final class LoginBook {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path file;

    LoginBook(Path folder) {
        this.file = folder.resolve("credentials.toml");
    }

    Optional<KeptLogin> find(String target) {
        return Optional.ofNullable(read().get(target));
    }

    void put(String target, KeptLogin login) {
        change(all -> all.put(target, login));
    }

    /** False if there was none. */
    boolean remove(String target) {
        boolean[] found = new boolean[1];
        if (Files.exists(file)) {
            change(all -> found[0] = all.remove(target) != null);
        }
        return found[0];
    }

    /** Other processes of this user log in, too. */
    private synchronized void change(Consumer<Map<String, KeptLogin>> edit) {
        PrivateLock.holding(file.resolveSibling("credentials.lock"), () -> {
            Map<String, KeptLogin> all = read();
            edit.accept(all);
            PrivateFiles.write(file, text(all));
            return all;
        });
    }

    private Map<String, KeptLogin> read() {
        Map<String, KeptLogin> all = new TreeMap<>();
        if (Files.notExists(file)) {
            return all;
        }
        try {
            requirePrivate();
            TomlParseResult toml = Toml.parse(file);
            if (toml.hasErrors()) {
                throw unusable("it is not well-formed at " + toml.errors().get(0).position(), "remove it, and log in");
            }
            for (String name : toml.keySet()) {
                login(toml.getTableOrEmpty(List.of(name))).ifPresent(login -> all.put(name, login));
            }
            return all;
        } catch (IOException | IllegalArgumentException e) {
            throw unusable("it cannot be read", "remove it, and log in again: login");
        }
    }

    private void requirePrivate() throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw unusable("others than you may read it", "chmod 600 " + file);
        }
    }

    private NetworkFault unusable(String why, String remedy) {
        return new NetworkFault("will not use the logins in " + file, why, remedy);
    }

    private static Optional<KeptLogin> login(TomlTable table) {
        Optional<AuthKind> kind = text(table, "auth").map(AuthKind::parse);
        Optional<String> origin = text(table, "origin");
        Optional<String> secret = text(table, "secret");
        if (kind.isEmpty() || origin.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        TomlArray renewal = table.getArrayOrEmpty("renewal");
        return Optional.of(new KeptLogin(kind.get(), origin.get(), text(table, "user"), Secret.exact(secret.get()),
                Renewal.of(renewal.toList().stream().map(String::valueOf).toList())));
    }

    private static Optional<String> text(TomlTable table, String key) {
        return table.isString(key) ? Optional.ofNullable(table.getString(key)) : Optional.empty();
    }

    private static String text(Map<String, KeptLogin> all) {
        Map<String, Object> book = new LinkedHashMap<>();
        all.forEach((name, login) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("auth", login.kind().word());
            entry.put("origin", login.origin());
            login.user().ifPresent(user -> entry.put("user", user));
            entry.put("secret", login.secret().reveal());
            login.renewal().ifPresent(renewal -> entry.put("renewal", renewal.words()));
            book.put(name, entry);
        });
        return Toml.toToml(book);
    }
}
