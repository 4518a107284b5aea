package dev.harthon.image.script;

/** Where the packages are when the start script begins. */
public enum Arrival {

    /** In their place: the fetcher put them there. */
    IN_ROOT,

    /** Unpacked by the fetcher beside the root. */
    BESIDE_ROOT,

    /** Not unpacked at all. */
    AS_HARTS;

    void write(ScriptText script) {
        switch (this) {
            case IN_ROOT -> { }
            case BESIDE_ROOT -> script.snippet(Snippet.ADOPT);
            case AS_HARTS -> script.snippet(Snippet.PEEL);
        }
    }
}
