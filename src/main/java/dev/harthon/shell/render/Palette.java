package dev.harthon.shell.render;

/** Text by its role; plain where colours are off. Meaning never rests on the colour alone. */
public final class Palette {

    public static final Palette PLAIN = new Palette(false);
    public static final Palette COLOURED = new Palette(true);

    private static final String[] MANY = {"36", "33", "35", "32", "34", "31"};

    private final boolean on;

    private Palette(boolean on) {
        this.on = on;
    }

    static Palette of(boolean colours) {
        return colours ? COLOURED : PLAIN;
    }

    public boolean colours() {
        return on;
    }

    public String error(String text) {
        return paint("1;31", text);
    }

    public String warning(String text) {
        return paint("33", text);
    }

    public String good(String text) {
        return paint("32", text);
    }

    public String heading(String text) {
        return paint("1", text);
    }

    public String name(String text) {
        return paint("36", text);
    }

    public String faint(String text) {
        return paint("2", text);
    }

    /** One of several that shall be told apart, by its number from 0. */
    public String oneOf(int number, String text) {
        return paint(MANY[Math.floorMod(number, MANY.length)], text);
    }

    private String paint(String code, String text) {
        return on && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
