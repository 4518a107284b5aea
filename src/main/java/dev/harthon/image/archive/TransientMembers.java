package dev.harthon.image.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** No cache: each member lives in a file without a name, which ends with the process, however that ends. */
public final class TransientMembers implements MemberCache {

    private final Path folder;

    /** @param folder has room for the members of one build, compressed; made if need be */
    public TransientMembers(Path folder) {
        this.folder = folder;
    }

    @Override
    public Member get(MemberKey key, Maker maker) throws IOException {
        FileChannel channel = SpillFile.open(folder);
        try {
            return Member.write(channel, key.compression(), maker);
        } catch (Throwable e) {
            channel.close();
            throw e;
        }
    }
}
