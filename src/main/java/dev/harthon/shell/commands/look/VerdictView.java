package dev.harthon.shell.commands.look;

import dev.harthon.shell.render.Details;
import dev.harthon.shell.render.Listing;
import dev.harthon.shell.render.Page;
import dev.harthon.shell.render.View;
import dev.harthon.workbench.Verdict;
import java.util.List;

/** Verdicts on packages: one in full, several in a table; the same fields for programs either way. */
record VerdictView(List<Verdict> verdicts) implements View {

    private static final int SHORT = 16;

    @Override
    public String table(Page page) {
        return verdicts.size() == 1 ? details(verdicts.get(0)).table(page) : shown().table(page);
    }

    private static Details details(Verdict verdict) {
        return Details.of()
                .row("package", verdict.ident())
                .row("verdict", verdict.words())
                .row("signer", verdict.signer())
                .row("revision", verdict.revision())
                .row("fingerprint", verdict.fingerprint().orElse("unknown: there is no such key here"))
                .row("digest", verdict.digest())
                .row("file", verdict.file().toString());
    }

    /** Digests are cut: who compares them takes JSON, or verifies one file. */
    private Listing<Verdict> shown() {
        return Listing.of(verdicts)
                .column("package", Verdict::ident)
                .column("verdict", Verdict::words)
                .column("signer", Verdict::signer)
                .column("revision", Verdict::revision)
                .column("digest", verdict -> verdict.digest().substring(0, SHORT))
                .column("file", verdict -> verdict.file().getFileName().toString());
    }

    private Listing<Verdict> whole() {
        return Listing.of(verdicts)
                .column("package", Verdict::ident)
                .column("trusted", Verdict::trusted)
                .column("signer", Verdict::signer)
                .column("revision", Verdict::revision)
                .column("fingerprint", verdict -> verdict.fingerprint().orElse(""))
                .column("digest", Verdict::digest)
                .column("doubt", verdict -> verdict.doubt().orElse(""))
                .column("file", verdict -> verdict.file().toString());
    }

    @Override
    public Object json() {
        return whole().json();
    }

    @Override
    public List<List<String>> plain() {
        return whole().plain();
    }

    @Override
    public List<String> ids() {
        return whole().ids();
    }
}
