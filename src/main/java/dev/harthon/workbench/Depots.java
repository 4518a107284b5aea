package dev.harthon.workbench;

import dev.harthon.depot.builder.BuilderDepot;
import dev.harthon.depot.builder.DepotSettings;
import dev.harthon.depot.names.DepotNames;
import dev.harthon.http.HttpSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The Builder depot that the user's environment names: {@code HAB_BLDR_URL}, {@code HAB_BLDR_CHANNEL} and {@code
 * HAB_AUTH_TOKEN}, then what {@code hab cli setup} wrote. Nobody is asked before something is wanted.
 */
public final class Depots {

    private final Map<String, String> env;
    private final Places places;
    private final HttpSettings http;

    public Depots(Map<String, String> env, Places places, HttpSettings http) {
        this.env = Map.copyOf(env);
        this.places = places;
        this.http = http;
    }

    /** @param channel in place of the one that the environment names */
    DepotSettings settings(Optional<String> channel) {
        List<Path> written = places.habitatSettings().stream().filter(Files::isReadable).toList();
        DepotSettings settings = DepotSettings.of(env, written);
        return channel.map(settings::withChannel).orElse(settings);
    }

    /** A client of the depot. @param notes hears of retries and of channels that were fallen back to */
    BuilderDepot client(DepotSettings settings, Consumer<String> notes) {
        return new BuilderDepot(settings, http, notes);
    }

    /** The depot for one operation; it is not spoken to before it is needed. */
    DepotAccess open(Optional<String> channel, boolean offline, Progress progress) {
        return new DepotAccess(this, settings(channel), offline, progress, places);
    }

    /** What the depot knows for completion; answers are kept in Harthon's cache. */
    DepotNames names() {
        return DepotNames.asking(settings(Optional.empty()), http, places.names(), Clock.systemUTC());
    }
}
