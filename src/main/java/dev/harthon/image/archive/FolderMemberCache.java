package dev.harthon.image.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Optional;

/**
 * Members in a folder, named by what decides their bytes. Several processes may share it: a file appears at once and
 * whole, an open one may be deleted, and a damaged one is made anew. The files are not synced to disk for that reason:
 * what a power cut leaves behind is found damaged.
 */
public final class FolderMemberCache implements MemberCache {

    private final Path folder;
    private final Clock clock;
    private final CacheLimit limit;

    /**
     * @param folder made if need be
     * @param limit bytes; when a new member goes beyond it, those that were not used for longest are deleted
     */
    public FolderMemberCache(Path folder, long limit, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.limit = new CacheLimit(folder, limit, clock);
    }

    @Override
    public Member get(MemberKey key, Maker maker) throws IOException {
        Path file = folder.resolve(key.fileName());
        Optional<Member> kept = open(file);
        return kept.isPresent() ? kept.get() : make(key, maker, file);
    }

    private Optional<Member> open(Path file) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            Optional<Member> member = Member.open(channel);
            if (member.isPresent()) {
                markUsed(file);
            } else {
                channel.close();
            }
            return member;
        } catch (Throwable e) {
            channel.close();
            throw e;
        }
    }

    private void markUsed(Path file) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (NoSuchFileException e) {
            // Another process made room. The open file stays readable.
        }
    }

    private Member make(MemberKey key, Maker maker, Path file) throws IOException {
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, CacheLimit.TEMPORARY, null);
        FileChannel channel = FileChannel.open(temporary, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            Member member = Member.write(channel, key.compression(), maker);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            markUsed(file);
            limit.enforce();
            return member;
        } catch (Throwable e) {
            channel.close();
            Files.deleteIfExists(temporary);
            throw e;
        }
    }
}
