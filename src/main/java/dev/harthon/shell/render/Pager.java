package dev.harthon.shell.render;

/** Shows a text that is taller than the screen. */
public interface Pager {

    /** @return false where nothing was shown, so that the text must be printed */
    boolean show(String text);

    /** Never pages. */
    Pager NONE = text -> false;
}
