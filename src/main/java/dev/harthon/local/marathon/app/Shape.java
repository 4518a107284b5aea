package dev.harthon.local.marathon.app;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a JSON value must look like. Reading one gives it back in normal form, with unknown keys dropped. */
interface Shape {

    /** Empty if there is a problem, which was added then. */
    Optional<JsonNode> read(JsonNode node, String path, Problems problems);
}
