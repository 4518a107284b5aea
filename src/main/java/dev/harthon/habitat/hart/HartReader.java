package dev.harthon.habitat.hart;

import dev.harthon.fault.PackageFault;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageFile;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.trust.KeyRing;
import dev.harthon.habitat.trust.TrustPolicy;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZIOException;

/**
 * Reads a {@code .hart} file: verifies it, checks every entry of its archive and keeps what matters, in one pass that
 * writes nothing to disk. May be used by several threads at once.
 */
public final class HartReader implements PackageReader {

    private static final int BLOCK = 1 << 16;

    private final KeyRing keys;
    private final TrustPolicy policy;
    private final HartLimits limits;
    private final Optional<FactsFolder> facts;

    public HartReader(KeyRing keys, TrustPolicy policy, HartLimits limits) {
        this(keys, policy, limits, Optional.empty());
    }

    private HartReader(KeyRing keys, TrustPolicy policy, HartLimits limits, Optional<FactsFolder> facts) {
        this.keys = keys;
        this.policy = policy;
        this.limits = limits;
        this.facts = facts;
    }

    /** A reader that remembers what archives hold: of one that it knows, it hashes the payload and unpacks nothing. */
    public HartReader remembering(FactsFolder folder) {
        return new HartReader(keys, policy, limits, Optional.of(folder));
    }

    @Override
    public HabitatPackage read(Path hart) {
        return known(hart).orElseGet(() -> read(hart, EntrySink.NONE));
    }

    /** The package if its archive is known, and its payload is the one that was signed. */
    private Optional<HabitatPackage> known(Path hart) {
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        Refusal refusal = new Refusal(hart.toString());
        try (InputStream in = new BufferedInputStream(open(hart, refusal), BLOCK)) {
            HartHeader header = HartHeader.read(in, refusal);
            Optional<Facts> found = facts.get().find(header.digest());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            SealCheck seal = new SealCheck(header, keys, policy, refusal);
            seal.signature();
            Payload payload = new Payload(in, refusal);
            if (isAltered(payload, seal)) {
                return Optional.empty();
            }
            PackageTexts texts = found.get().texts(limits, refusal);
            return Optional.of(compose(texts, found.get().files(), header, payload, seal, hart));
        } catch (IOException e) {
            throw refusal.unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Reads a package and hands its entries on.
     *
     * @throws PackageFault if the file is not a package, is broken, or holds what a package must not
     * @throws dev.harthon.fault.TrustFault if its signature is in doubt and the policy is {@code REQUIRE}
     * @throws dev.harthon.fault.InterruptedFault if the thread was interrupted
     * @throws java.io.UncheckedIOException if the sink failed
     */
    public HabitatPackage read(Path hart, EntrySink sink) {
        Refusal refusal = new Refusal(hart.toString());
        try (InputStream in = new BufferedInputStream(open(hart, refusal), BLOCK)) {
            HartHeader header = HartHeader.read(in, refusal);
            SealCheck seal = new SealCheck(header, keys, policy, refusal);
            seal.signature();
            Payload payload = new Payload(in, refusal);
            ArchivePass pass = new ArchivePass(limits, refusal, sink);
            unpack(pass, payload, seal, refusal);
            requireSame(new MetadataParser(pass.texts(), refusal).ident(), pass.ident(), refusal);
            HabitatPackage read = compose(pass.texts(), pass.files(), header, payload, seal, hart);
            facts.ifPresent(folder -> folder.keep(
                    payload.digest(), new Facts(pass.files(), pass.texts().contents())));
            return read;
        } catch (IOException e) {
            throw refusal.unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The identifier that a file's archive claims, from its first entries alone. Nothing is verified: good for finding
     * a package, which is then read.
     */
    public static PackageIdent peek(Path hart) {
        Refusal refusal = new Refusal(hart.toString());
        HartLimits limits = HartLimits.standard();
        try (InputStream in = new BufferedInputStream(open(hart, refusal), BLOCK)) {
            HartHeader.read(in, refusal);
            return ArchivePass.firstIdent(new Payload(in, refusal), limits, refusal);
        } catch (IOException e) {
            throw refusal.unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    /** A plain stream: an interruption does not close it, we look for that ourselves. */
    static InputStream open(Path hart, Refusal refusal) throws IOException {
        if (Files.isDirectory(hart)) {
            throw new PackageFault("cannot read " + hart, "it is a folder", "name a .hart file");
        }
        if (Files.notExists(hart)) {
            throw new PackageFault("cannot read " + hart, "there is no such file", "name a .hart file");
        }
        if (!Files.isReadable(hart)) {
            throw new PackageFault("cannot read " + hart, "its permissions forbid it", "change them");
        }
        return new FileInputStream(hart.toFile());
    }

    /**
     * What is wrong with a payload is often that it was altered. So the rest is hashed before anything is said of its
     * content, unless it just ends too early.
     */
    private static void unpack(ArchivePass pass, Payload payload, SealCheck seal, Refusal refusal) throws IOException {
        try {
            pass.run(payload);
        } catch (EOFException e) {
            throw refusal.unreadable("the file ends too early: its payload is not whole", e);
        } catch (MemoryLimitException e) {
            throw refusal.limit(
                    "to unpack it takes " + e.getMemoryNeeded() + " KiB of memory",
                    "xz memory in KiB",
                    e.getMemoryLimit());
        } catch (PackageFault e) {
            isAltered(payload, seal);
            throw e;
        } catch (IOException e) {
            String altered = isAltered(payload, seal) ? "it was altered after it was signed, and " : "";
            String layer = e instanceof XZIOException ? "its xz payload is broken: " : "its archive is broken: ";
            throw refusal.unreadable(altered + layer + e.getMessage(), e);
        }
        isAltered(payload, seal);
    }

    private static boolean isAltered(Payload payload, SealCheck seal) throws IOException {
        payload.drain();
        return seal.isAltered(payload.digest());
    }

    private static HabitatPackage compose(
            PackageTexts texts,
            List<PackageFile> files,
            HartHeader header,
            Payload payload,
            SealCheck seal,
            Path hart) {
        MetadataParser parser = new MetadataParser(texts, new Refusal(hart.toString()));
        PackageIdent ident = parser.ident();
        seal.origin(ident);
        return new HabitatPackage(
                ident,
                parser.target(),
                parser.parse(),
                texts.defaultToml(),
                texts.hooks(),
                texts.templates(),
                files,
                seal.seal(payload.digest()),
                hart,
                header.length() + payload.count());
    }

    private static void requireSame(PackageIdent ident, PackageIdent folder, Refusal refusal) {
        if (!ident.equals(folder)) {
            throw refusal.unreadable("its IDENT is " + ident + ", but its files are those of " + folder);
        }
    }
}
