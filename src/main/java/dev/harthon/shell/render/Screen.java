package dev.harthon.shell.render;

/** The size of the terminal now; it may change between two calls. */
public interface Screen {

    /** What terminals had before they could be asked. */
    Screen CLASSIC = of(80, 24);

    int columns();

    int rows();

    static Screen of(int columns, int rows) {
        return new Screen() {
            @Override
            public int columns() {
                return columns;
            }

            @Override
            public int rows() {
                return rows;
            }
        };
    }
}
