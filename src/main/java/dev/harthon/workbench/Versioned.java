package dev.harthon.workbench;

import java.util.Optional;

/**
 * One stored version of an application.
 *
 * @param version the time of the change, as Marathon writes it
 * @param ident the package that it ran, if Harthon deployed it
 */
public record Versioned(String version, boolean current, int instances, Optional<String> ident) {}
