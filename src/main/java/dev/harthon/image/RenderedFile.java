package dev.harthon.image;

/**
 * A hook or configuration file as it was rendered.
 *
 * @param path below the service's folder: {@code hooks/run}
 * @param text with marks where only the task knows the value
 */
record RenderedFile(String path, String text, int mode) {}
