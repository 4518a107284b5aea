package dev.harthon.habitat.hart;

import dev.harthon.habitat.PackageFile;
import dev.harthon.habitat.PackageFile.Kind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one pass over a sound archive told: enough to make the package's value again without unpacking it.
 *
 * @param files every entry, in the archive's order
 * @param texts names below the package's folder to contents
 */
record Facts(List<PackageFile> files, Map<String, byte[]> texts) {

    private static final Kind[] KINDS = Kind.values();

    /** The texts as a pass would have taken them. */
    PackageTexts texts(HartLimits limits, Refusal refusal) {
        PackageTexts all = new PackageTexts(limits, refusal);
        texts.forEach((name, content) -> {
            if (all.wants(name, content.length)) {
                all.add(name, content);
            }
        });
        all.finish();
        return all;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(files.size());
        for (PackageFile file : files) {
            out.writeUTF(file.path());
            out.writeByte(file.kind().ordinal());
            out.writeLong(file.size());
            out.writeShort(file.mode());
            out.writeUTF(file.link().orElse(""));
        }
        out.writeInt(texts.size());
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            out.writeUTF(text.getKey());
            out.writeInt(text.getValue().length);
            out.write(text.getValue());
        }
    }

    static Facts read(DataInputStream in) throws IOException {
        List<PackageFile> files = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String path = in.readUTF();
            Kind kind = KINDS[in.readByte()];
            long size = in.readLong();
            int mode = in.readShort();
            Optional<String> link = Optional.of(in.readUTF()).filter(text -> !text.isEmpty());
            files.add(new PackageFile(path, kind, size, mode, link));
        }
        Map<String, byte[]> texts = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.put(in.readUTF(), in.readNBytes(in.readInt()));
        }
        return new Facts(List.copyOf(files), texts);
    }
}
