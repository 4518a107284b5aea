package dev.harthon.image;

import dev.harthon.fixture.HartBuilder;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.image.archive.Compression;
import dev.harthon.image.archive.FolderMemberCache;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Builds an image in a process of its own, and stops half-way until it is killed. */
final class HeldBuildMain {

    private static final int SIZE = 300_000;

    private HeldBuildMain() {}

    /** @param arguments a folder, and how many steps of progress are made before the build is held */
    public static void main(String[] arguments) {
        AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[1]));
        build(Path.of(arguments[0]), (ident, done, total) -> {
            if (left.decrementAndGet() < 0) {
                hold();
            }
        });
    }

    private static void hold() {
        try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out))) {
            out.println("held");
            out.flush();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Builds {@code image.tgz}, with a cache beside it. */
    static Image build(Path folder, ImageProgress progress) {
        return build(folder, folder.resolve("members"), folder.resolve("image.tgz"), progress);
    }

    static Image build(Path folder, Path members, Path image, ImageProgress progress) {
        Harts harts = new Harts(folder.resolve("harts"));
        HabitatPackage library = harts.make(HartBuilder.hart("acme/library/1.0/20240101000000")
                .file("lib/a", noise(1), 0644)
                .file("lib/b", noise(2), 0644));
        HabitatPackage service = harts.make(HartBuilder.hart("acme/web/2.0/20240301000000")
                .tdeps("acme/library/1.0/20240101000000")
                .file("bin/a", noise(3), 0755)
                .hook("run", "#!/bin/sh\n"));
        ImageRequest request = Requests.of(Harts.closure(service, library))
                .isolation(Isolation.NONE)
                .build();
        FolderMemberCache cache = new FolderMemberCache(members, 1 << 24, Clock.systemUTC());
        return new ImageBuilder(harts.reader(), cache, Compression.FAST).build(request, image, progress);
    }

    /** Bytes that no compression makes fewer. */
    private static byte[] noise(long seed) {
        byte[] bytes = new byte[SIZE];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
