package dev.harthon.workbench;

import dev.harthon.app.live.AppNormalizer;
import dev.harthon.fault.UsageFault;
import dev.harthon.marathon.AppId;
import dev.harthon.marathon.AppView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Definitions of applications that were destroyed, for their owner alone: Marathon forgets them for good. */
public final class DestroyedApps {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    public DestroyedApps(Places places) {
        this(places.state().resolve("destroyed"), Clock.systemUTC());
    }

    DestroyedApps(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Keeps the definition as it could be sent again. */
    Path keep(AppView app) {
        ObjectNode definition = AppNormalizer.normalize((ObjectNode) app.json());
        String name = app.id().substring(1).replace('/', '_') + "-" + STAMP.format(clock.instant()) + ".json";
        Path file = folder.resolve(name);
        PrivateFiles.write(file, definition.toPrettyString() + "\n");
        return file;
    }

    /** Sends a kept definition again; gives the application's id. */
    public String restore(Path file, Cluster cluster) {
        JsonNode definition = read(file);
        AppId id = AppId.parse(definition.path("id").asString(""));
        cluster.marathon().apps().find(id).ifPresent(there -> {
            throw new UsageFault(id + " is there already", "restoring would replace it", "destroy it first");
        });
        cluster.marathon().apps().replace(id, definition, false).orThrow("cannot restore " + id);
        return id.toString();
    }

    private static JsonNode read(Path file) {
        try {
            JsonNode definition = JSON.readTree(Files.readString(file));
            if (definition.path("id").asString("").isEmpty()) {
                throw new UsageFault("no application in " + file, "it has no id", "name a file that destroy kept");
            }
            return definition;
        } catch (IOException | JacksonException e) {
            throw new UsageFault(
                    "cannot read " + file, e.getClass().getSimpleName(), "name a file that destroy kept", e);
        }
    }
}
