package dev.harthon.session;

import dev.harthon.habitat.Closure;

/** A loaded package, with how it was asked for. */
public record Loaded(LoadRequest request, Closure closure) {}
