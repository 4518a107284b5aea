package dev.harthon.image.script;

/**
 * A file that the start script writes.
 *
 * @param source its template in the archive
 * @param target where it goes, from the folder that the script lies in
 */
public record FilledFile(String source, String target, int mode) {}
