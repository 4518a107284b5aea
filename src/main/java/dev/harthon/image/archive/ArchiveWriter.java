package dev.harthon.image.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes one compressed archive: the members of its parts in the order given, then a last one with the end of archive.
 * The fetcher of Mesos and every tar read such a file as a whole (mesos: 3rdparty/stout/include/stout/archiver.hpp).
 */
public final class ArchiveWriter {

    /**
     * A part that a cache may know.
     *
     * @param weight bytes to work through, about: the heaviest part is begun first
     * @param ready called when the part is there, whether it was made or known
     */
    public record Part(MemberKey key, long weight, MemberCache.Maker maker, Runnable ready) {}

    /**
     * A part as it was written.
     *
     * @param unpacked bytes of its tar entries
     * @param size bytes in the archive
     * @param reused whether it came out of the cache
     */
    public record WrittenPart(long unpacked, long size, boolean reused) {
        static WrittenPart of(Member member) {
            return new WrittenPart(member.unpacked(), member.size(), member.reused());
        }
    }

    /**
     * The archive as it was written.
     *
     * @param sha256 64 hex digits
     * @param parts as they were given
     */
    public record Written(String sha256, long size, List<WrittenPart> parts) {}

    private final MemberCache cache;
    private final Compression compression;
    private final int threads;

    public ArchiveWriter(MemberCache cache, Compression compression, int threads) {
        this.cache = cache;
        this.compression = compression;
        this.threads = threads;
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @param last the entries of the last member, without the end of archive
     */
    public Written write(Path file, List<Part> parts, MemberCache.Maker last) throws IOException {
        try (MemberMill mill = new MemberMill(cache, parts, threads)) {
            return write(file, mill, 0, parts.size(), last);
        }
    }

    /**
     * Writes the file as one gzip stream, for tools that stop after the first. Nothing that was compressed before can be
     * used, and what a part takes in it is about right.
     */
    public Written writeSingle(Path file, List<Part> parts, MemberCache.Maker last) throws IOException {
        List<WrittenPart> written = new ArrayList<>();
        WrittenFile whole = WrittenFile.write(file, out -> {
            CountingOutputStream compressed = new CountingOutputStream(out);
            try (GzipMember all = new GzipMember(compressed, compression)) {
                CountingOutputStream tar = new CountingOutputStream(all);
                for (Part part : parts) {
                    long unpacked = tar.count();
                    long size = compressed.count();
                    part.maker().write(tar);
                    part.ready().run();
                    written.add(new WrittenPart(tar.count() - unpacked, compressed.count() - size, false));
                }
                last.write(tar);
                new TarWriter(tar).end();
            }
        });
        return new Written(whole.sha256(), whole.size(), List.copyOf(written));
    }

    /** Writes an archive for each part, each whole or not at all. */
    public List<Written> writeEach(List<Path> files, List<Part> parts) throws IOException {
        List<Written> all = new ArrayList<>();
        try (MemberMill mill = new MemberMill(cache, parts, threads)) {
            for (int i = 0; i < parts.size(); i++) {
                all.add(write(files.get(i), mill, i, i + 1, tar -> {}));
            }
        }
        return List.copyOf(all);
    }

    private Written write(Path file, MemberMill mill, int from, int to, MemberCache.Maker last) throws IOException {
        List<WrittenPart> written = new ArrayList<>();
        WrittenFile whole = WrittenFile.write(file, out -> {
            for (int i = from; i < to; i++) {
                try (Member member = mill.take(i)) {
                    member.copyTo(out);
                    written.add(WrittenPart.of(member));
                }
            }
            try (GzipMember end = new GzipMember(out, compression)) {
                last.write(end);
                new TarWriter(end).end();
            }
        });
        return new Written(whole.sha256(), whole.size(), List.copyOf(written));
    }
}
