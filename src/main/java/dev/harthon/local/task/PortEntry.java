package dev.harthon.local.task;

import java.util.Map;
import java.util.Optional;

/** A port as service discovery is told of it. */
public record PortEntry(int number, Optional<String> name, String protocol, Map<String, String> labels) {}
