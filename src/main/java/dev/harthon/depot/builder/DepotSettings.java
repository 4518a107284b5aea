package dev.harthon.depot.builder;

import dev.harthon.fault.UsageFault;
import dev.harthon.http.Credentials;
import dev.harthon.http.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which depot is asked, and how.
 *
 * @param channels where the latest release is looked for, the first that has one wins
 * @param parallel how many packages are fetched at once
 * @param patience how often a request that broke is made again before the depot is given up
 * @param pause before the first of them; doubled for each further one
 */
public record DepotSettings(
        DepotAddress address,
        List<String> channels,
        Optional<Secret> token,
        int parallel,
        int patience,
        Duration pause) {

    /** Habitat's client asks {@code base}; older packages are in {@code stable} only. */
    public static final List<String> CHANNELS = List.of("base", "stable");

    private static final int PARALLEL = 4;
    private static final int PATIENCE = 4;
    private static final Duration PAUSE = Duration.ofMillis(500);

    public DepotSettings {
        channels = List.copyOf(channels);
        if (channels.isEmpty() || !channels.stream().allMatch(channel -> channel.matches("[A-Za-z0-9._-]{1,255}"))) {
            throw new UsageFault(
                    "'" + String.join(", ", channels) + "' is not a channel",
                    "a channel has letters, digits, dots, dashes and underscores",
                    "set HAB_BLDR_CHANNEL to one like stable");
        }
        if (parallel < 1 || patience < 0 || pause.isNegative()) {
            throw new IllegalArgumentException("at least one at once, and no negative patience");
        }
    }

    public static DepotSettings of(DepotAddress address) {
        return new DepotSettings(address, CHANNELS, Optional.empty(), PARALLEL, PATIENCE, PAUSE);
    }

    /**
     * What the environment says, then Habitat's own configuration.
     *
     * @param environment {@code HAB_BLDR_URL} (or the older {@code HAB_DEPOT_URL}), {@code HAB_BLDR_CHANNEL}, {@code
     *     HAB_AUTH_TOKEN}; blank ones count as absent
     * @param cliTomls where Habitat's configuration may be; the first file that is there counts
     */
    public static DepotSettings of(Map<String, String> environment, List<Path> cliTomls) {
        CliToml cli = cliTomls.stream().filter(Files::exists).findFirst().map(CliToml::read)
                .orElseGet(CliToml::none);
        String url = value(environment, "HAB_BLDR_URL")
                .or(() -> value(environment, "HAB_DEPOT_URL"))
                .or(cli::url)
                .orElse(DepotAddress.PUBLIC);
        DepotSettings settings = of(DepotAddress.parse(url));
        settings = value(environment, "HAB_BLDR_CHANNEL").map(settings::withChannel).orElse(settings);
        return value(environment, "HAB_AUTH_TOKEN").map(Secret::of).or(cli::token).map(settings::withToken)
                .orElse(settings);
    }

    public DepotSettings withChannel(String channel) {
        return new DepotSettings(address, List.of(channel), token, parallel, patience, pause);
    }

    public DepotSettings withToken(Secret secret) {
        return new DepotSettings(address, channels, Optional.of(secret), parallel, patience, pause);
    }

    public DepotSettings withPatience(int times, Duration firstPause) {
        return new DepotSettings(address, channels, token, parallel, times, firstPause);
    }

    Credentials credentials() {
        return token.<Credentials>map(Credentials.Bearer::new).orElseGet(Credentials::none);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Stream.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty()).findFirst();
    }
}
