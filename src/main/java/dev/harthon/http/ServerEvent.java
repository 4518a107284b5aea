package dev.harthon.http;

/**
 * One server-sent event.
 *
 * @param type the {@code event:} field, {@code message} where there was none
 * @param data the {@code data:} lines joined by line feeds
 */
public record ServerEvent(String type, String data) {}
