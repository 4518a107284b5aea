package dev.harthon.image;

import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.hart.VerbatimCopy;
import dev.harthon.image.archive.ArchiveWriter;
import dev.harthon.image.archive.ArchiveWriter.Written;
import dev.harthon.image.archive.ArchiveWriter.WrittenPart;
import dev.harthon.image.archive.TarWriter;
import dev.harthon.image.archive.WrittenFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds an image of several files: one for each package, and a base with all else. No path of a file is in two of
 * them, for the fetcher unpacks them in an order of its own (mesos: src/launcher/fetcher.cpp).
 */
record PieceBuild(ImagePlan plan, Path folder, ArchiveWriter writer, MemberParts parts) {

    Image run() throws IOException {
        Map<HabitatPackage, Written> made = compress();
        List<Artifact> artifacts = new ArrayList<>();
        List<MemberReport> reports = new ArrayList<>();
        for (HabitatPackage member : plan.members()) {
            Written written = made.get(member);
            Artifact artifact = written == null ? asItIs(member) : artifact(plan.shape().piece(member), written);
            artifacts.add(artifact);
            reports.add(report(member, artifact, written));
        }
        Piece base = plan.pieces().get(plan.pieces().size() - 1);
        artifacts.add(artifact(base, writer.write(folder.resolve(base.name()), List.of(), plan::writeRest)));
        long size = artifacts.stream().mapToLong(Artifact::size).sum();
        return new Image(folder, digest(artifacts), size, artifacts, reports, plan.notes());
    }

    /** Writes the layers of those packages that do not travel as they are. */
    private Map<HabitatPackage, Written> compress() throws IOException {
        List<HabitatPackage> members = plan.members().stream()
                .filter(member -> plan.shape().packaging() == Packaging.LAYERS && !plan.shape().isVerbatim(member))
                .toList();
        List<Path> files = members.stream()
                .map(member -> folder.resolve(plan.shape().piece(member).name()))
                .toList();
        List<Written> written = writer.writeEach(files, parts.of(members));
        Map<HabitatPackage, Written> made = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            made.put(members.get(i), written.get(i));
        }
        return made;
    }

    private Artifact asItIs(HabitatPackage member) throws IOException {
        Piece piece = plan.shape().piece(member);
        Path file = folder.resolve(piece.name());
        WrittenFile written = plan.shape().packaging() == Packaging.HARTS
                ? WrittenFile.digest(out -> VerbatimCopy.whole(member, out))
                : WrittenFile.write(file, out -> VerbatimCopy.payload(member, out));
        parts.ready(member);
        Path place = plan.shape().packaging() == Packaging.HARTS ? member.file() : file;
        return new Artifact(place, written.sha256(), written.size(), piece);
    }

    private Artifact artifact(Piece piece, Written written) {
        return new Artifact(folder.resolve(piece.name()), written.sha256(), written.size(), piece);
    }

    private static MemberReport report(HabitatPackage member, Artifact artifact, Written written) {
        WrittenPart part = written == null
                ? new WrittenPart(member.unpackedSize(), artifact.size(), true)
                : written.parts().get(0);
        return new MemberReport(member.ident(), part.unpacked(), artifact.size(), member.size(), part.reused());
    }

    private static String digest(List<Artifact> artifacts) throws IOException {
        StringBuilder all = new StringBuilder();
        artifacts.forEach(artifact -> all.append(artifact.sha256()).append(' ')
                .append(artifact.piece().name()).append('\n'));
        return WrittenFile.digest(out -> out.write(all.toString().getBytes(StandardCharsets.UTF_8))).sha256();
    }
}
