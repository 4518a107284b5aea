package dev.harthon.image.script;

import java.util.ArrayList;
import java.util.List;

/**
 * The service's own folder, as the Supervisor would make it (habitat: components/core/src/fs.rs).
 *
 * @param path from the folder of the start script: {@code rootfs/hab/svc/redis}
 * @param configFolders folders below {@code config}, from the folder of the start script
 * @param files that the start script fills in
 */
public record ServiceFolder(String path, List<String> configFolders, List<FilledFile> files, ServiceUser user) {

    /** Folders that belong to the service. */
    public static final List<String> OWNED = List.of("config", "data", "files", "static", "var");

    /** Folders that belong to root. */
    public static final List<String> KEPT = List.of("hooks", "logs");

    public static final int OWNED_MODE = 0770;
    public static final int KEPT_MODE = 0755;
    public static final int CONFIG_MODE = 0740;
    public static final int HOOK_MODE = 0755;

    public ServiceFolder {
        configFolders = List.copyOf(configFolders);
        files = List.copyOf(files);
    }

    /** Where the process number of the service goes, as a shell word. */
    String pidFile() {
        return ShellQuote.word(path + "/PID");
    }

    /** @param becomesService whether the script's own process is the service in the end */
    void write(ScriptText script, boolean changesOwner, boolean becomesService) {
        if (!files.isEmpty()) {
            script.blank().comment("Templates, with the values that only the task knows.");
        }
        for (FilledFile file : files) {
            script.line("write_file " + ShellQuote.words(List.of(file.source(), file.target(), octal(file.mode()))));
        }
        script.blank().comment("The service's folders, as the Supervisor has them; the fetcher drops group write.");
        List<String> owned = new ArrayList<>(OWNED.stream().map(name -> path + "/" + name).toList());
        if (changesOwner) {
            step(script, "chown -R " + user.numbers() + " " + ShellQuote.words(owned), "the owner");
        }
        owned.addAll(configFolders);
        step(script, "chmod " + octal(OWNED_MODE) + " " + ShellQuote.words(owned), "the modes");
        if (becomesService) {
            script.line("printf '%s\\n' \"$$\" >" + pidFile());
        }
    }

    private void step(ScriptText script, String command, String what) {
        script.line(command + " ||").line("  fail " + ShellQuote.word("cannot set " + what + " of " + path));
    }

    private static String octal(int mode) {
        return String.format("%04o", mode);
    }
}
