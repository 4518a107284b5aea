package dev.harthon.shell.render;

/** Something drawn below the text on the terminal, such as a progress bar: taken away while text is printed. */
interface Overlay {

    /** Takes the drawing away. */
    String erase();

    /** Draws it again, without a line end. */
    String draw();

    /** It is gone for good. */
    void dropped();
}
