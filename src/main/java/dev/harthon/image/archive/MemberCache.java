package dev.harthon.image.archive;

import java.io.IOException;
import java.io.OutputStream;

/** Keeps compressed members, so that a package is compressed once. Used by several threads at a time. */
public interface MemberCache {

    /** Writes a member's tar entries, without an end of archive. */
    @FunctionalInterface
    interface Maker {
        void write(OutputStream tar) throws IOException;
    }

    /**
     * The member kept under the key, or else made, kept and given. The caller closes it. What the maker throws, this
     * throws, and nothing is kept.
     */
    Member get(MemberKey key, Maker maker) throws IOException;
}
