package dev.harthon.shell.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.PackageFault;
import dev.harthon.shell.render.Glyphs;
import dev.harthon.shell.render.Page;
import dev.harthon.shell.render.Palette;
import java.io.IOException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ErrorTextTest {

    private static final Page NARROW = new Page(OptionalInt.of(40), Palette.PLAIN, Glyphs.UNICODE);

    @Test
    void tellsWhatWhyAndWhatToDo() {
        assertThat(normal(Page.ENDLESS).of(new PackageFault("cannot read x.hart", "it ends early", "fetch it"), ""))
                .isEqualTo("error: cannot read x.hart\n  why: it ends early\n  try: fetch it");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(normal(Page.ENDLESS).of(new PackageFault("cannot read x.hart", "", ""), "a.harthon:3: "))
                .isEqualTo("a.harthon:3: error: cannot read x.hart");
    }

    @Test
    void wrapsOnATerminalAndKeepsTheRemedy() {
        String why = "the third of its seven layers has a checksum that is not the one that its header names, and"
                + " the fourth is missing altogether, which no reader can forgive in the long run";
        assertThat(normal(NARROW).of(new PackageFault("cannot read x.hart", why, "fetch it again"), ""))
                .isEqualTo("""
                        error: cannot read x.hart
                          why: the third of its seven layers has
                               a checksum that is not the one
                               that its header names, and the …
                          try: fetch it again""");
    }

    @Test
    void neverTakesMoreThanFiveLines() {
        String manyLines = "one\ntwo\nthree\nfour\nfive\nsix";
        assertThat(normal(Page.ENDLESS).of(new PackageFault("x", manyLines, "y"), "").lines()).hasSize(5);
    }

    @Test
    void showsCausesOnlyWhereAsked() {
        IOException cause = new IOException("refused", new IOException("no route"));
        NetworkFault fault = new NetworkFault("cannot reach x", "", "", cause);
        assertThat(normal(Page.ENDLESS).of(fault, "")).isEqualTo("error: cannot reach x");
        assertThat(new ErrorText(Page.ENDLESS, Verbosity.CAUSES).of(fault, ""))
                .endsWith("cause: java.io.IOException: refused\n  cause: java.io.IOException: no route");
        assertThat(new ErrorText(Page.ENDLESS, Verbosity.TRACES).of(fault, "")).contains("at dev.harthon.shell.run");
    }

    @Test
    void makesControlCharactersVisible() {
        assertThat(normal(Page.ENDLESS).of(new PackageFault("bad \u001b[2J name", "", ""), ""))
                .isEqualTo("error: bad ^[[2J name");
    }

    @Test
    void coloursTheLabelAlone() {
        Page coloured = new Page(OptionalInt.empty(), Palette.COLOURED, Glyphs.UNICODE);
        assertThat(normal(coloured).of(new PackageFault("x", "", ""), "")).isEqualTo("\u001b[1;31merror:\u001b[0m x");
    }

    private static ErrorText normal(Page page) {
        return new ErrorText(page, Verbosity.NORMAL);
    }
}
