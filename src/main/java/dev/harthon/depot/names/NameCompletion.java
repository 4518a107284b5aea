package dev.harthon.depot.names;

/**
 * How a package name may go on.
 *
 * @param text the whole name so far: {@code core/}, {@code core/redis}, {@code core/redis/7.0}
 * @param usable whether a package can be asked for by it; after an origin alone there must be more
 */
public record NameCompletion(String text, boolean usable) {}
