package dev.harthon.habitat.hart;

import dev.harthon.fault.PackageFault;
import dev.harthon.habitat.HabitatPackage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Copies a package's bytes as they are, and looks that they are those of the package that was verified. */
public final class VerbatimCopy {

    private static final int BLOCK = 1 << 16;

    private VerbatimCopy() {}

    /**
     * Copies the payload, which is an archive of its own.
     *
     * @throws PackageFault if the file is not the package any more
     * @throws dev.harthon.fault.InterruptedFault if the thread was interrupted
     */
    public static void payload(HabitatPackage member, OutputStream out) throws IOException {
        copy(member, OutputStream.nullOutputStream(), out);
    }

    /** Copies the whole file. Throws what copying the payload throws. */
    public static void whole(HabitatPackage member, OutputStream out) throws IOException {
        copy(member, out, out);
    }

    private static void copy(HabitatPackage member, OutputStream head, OutputStream out) throws IOException {
        Path hart = member.file();
        Refusal refusal = new Refusal(hart.toString());
        int length = HartHeader.read(hart).length();
        try (InputStream in = new BufferedInputStream(HartReader.open(hart, refusal), BLOCK)) {
            head.write(in.readNBytes(length));
            Payload payload = new Payload(in, refusal);
            byte[] block = new byte[BLOCK];
            for (int count = payload.read(block); count >= 0; count = payload.read(block)) {
                out.write(block, 0, count);
            }
            if (!payload.digest().equals(member.seal().digest())) {
                throw new PackageFault(
                        hart + " has changed since it was loaded",
                        "its payload is not that of " + member.ident() + " any more",
                        "load the package again");
            }
        }
    }
}
