package dev.harthon.shell.render;

import java.util.OptionalInt;

/**
 * What text is laid out for.
 *
 * @param width columns to fit into; empty where nothing may be shortened, as off a terminal
 */
public record Page(OptionalInt width, Palette palette, Glyphs glyphs) {

    /** A file or a pipe: as wide as it takes, no colours. */
    public static final Page ENDLESS = new Page(OptionalInt.empty(), Palette.PLAIN, Glyphs.UNICODE);
}
