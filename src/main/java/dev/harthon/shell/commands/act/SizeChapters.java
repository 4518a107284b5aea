package dev.harthon.shell.commands.act;

import dev.harthon.habitat.PackageIdent;
import dev.harthon.shell.render.ByteText;
import dev.harthon.shell.render.Chapters;
import dev.harthon.shell.render.Listing;
import dev.harthon.workbench.SizeReport;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows where the bytes of an image are. */
final class SizeChapters {

    private SizeChapters() {}

    /** @param compressed how the column of a package's bytes in the archive is called */
    static Chapters of(SizeReport report, String compressed) {
        return Chapters.of()
                .chapter("packages", Listing.of(report.packages())
                        .column("package", share -> share.ident().toString())
                        .number("unpacked", SizeReport.Share::unpacked, share -> ByteText.of(share.unpacked()))
                        .number(compressed, SizeReport.Share::compressed, share -> ByteText.of(share.compressed()))
                        .number("share", share -> rounded(share.share()), share -> percent(share.share()))
                        .column("needed-by", share -> texts(share.neededBy()), share -> names(share.neededBy())))
                .chapter("duplicates", Listing.of(report.duplicates())
                        .column("package", SizeReport.Duplicate::name)
                        .number("unpacked", SizeReport.Duplicate::unpacked, twice -> ByteText.of(twice.unpacked()))
                        .column("releases", twice -> texts(twice.releases()), twice -> twice.releases().stream()
                                .map(ident -> ident.version() + "/" + ident.release())
                                .collect(Collectors.joining(", ")))
                        .whenEmpty("no package is there in two releases"))
                .chapter("largest files", Listing.of(report.largest())
                        .column("file", SizeReport.LargeFile::path)
                        .number("bytes", SizeReport.LargeFile::bytes, file -> ByteText.of(file.bytes()))
                        .column("package", file -> file.ident().toString()));
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static List<String> texts(List<PackageIdent> idents) {
        return idents.stream().map(PackageIdent::toString).toList();
    }

    private static String names(List<PackageIdent> idents) {
        return idents.stream().map(PackageIdent::name).distinct().collect(Collectors.joining(", "));
    }
}
