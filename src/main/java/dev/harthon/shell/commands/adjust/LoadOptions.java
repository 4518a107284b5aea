package dev.harthon.shell.commands.adjust;

import dev.harthon.session.LoadRequest;
import dev.harthon.shell.command.CommandSpecBuilder;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import java.util.LinkedHashMap;
import java.util.Map;

/** The options of commands that load a package: where it comes from, and whom to trust. */
public final class LoadOptions {

    private static final Option<String> FROM = Option.value("from", "folder", "look for packages here first")
            .of(FileTexts.folders())
            .repeatable();
    private static final Option<String> KEY = Option.value("key", "file", "trust this public key, or those in a folder")
            .of(FileTexts.keys())
            .repeatable();

    private static final Option<String> CHANNEL = Option.value("channel", "name", "of the depot, in place of base")
            .completing(Completions.of(channels()));
    private static final Option<Boolean> OFFLINE = Option.flag("offline", "do not ask the depot");
    private static final Option<Boolean> FETCH_KEYS =
            Option.flag("fetch-keys", "trust what the depot says are the signers' keys");

    private LoadOptions() {}

    private static Map<String, String> channels() {
        Map<String, String> channels = new LinkedHashMap<>();
        channels.put("base", "the foundation of current packages");
        channels.put("stable", "what its makers promoted");
        channels.put("unstable", "every build");
        return channels;
    }

    /** Declares them. */
    public static CommandSpecBuilder on(CommandSpecBuilder spec) {
        return spec.option(FROM).option(KEY).option(CHANNEL).option(OFFLINE).option(FETCH_KEYS);
    }

    public static LoadRequest request(String what, Invocation in) {
        return new LoadRequest(what, in.all(FROM), in.all(KEY), in.find(CHANNEL), in.flag(OFFLINE));
    }

    /** Whether the depot's word on keys is enough. */
    public static boolean fetchKeys(Invocation in) {
        return in.flag(FETCH_KEYS);
    }
}
