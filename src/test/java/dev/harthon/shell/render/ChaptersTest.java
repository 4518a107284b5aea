package dev.harthon.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChaptersTest {

    private final Chapters chapters = Chapters.of()
            .chapter("archive", Details.of().row("file", "web.tgz"))
            .chapter("largest files", Listing.of(List.of("a", "b")).column("name", name -> name))
            .chapter("duplicates", Listing.of(List.<String>of()).column("name", name -> name).whenEmpty("none"));

    @Test
    void putsTitlesAboveAndSaysWhatIsEmpty() {
        assertThat(chapters.table(Page.ENDLESS))
                .isEqualTo("archive\nfile  web.tgz\n\nlargest files\nNAME\na\nb\n\nduplicates\nnone");
    }

    @Test
    void isOneObjectInJson() {
        assertThat(chapters.json()).isEqualTo(Map.of(
                "archive", Map.of("file", "web.tgz"),
                "largest-files", List.of(Map.of("name", "a"), Map.of("name", "b")),
                "duplicates", List.of()));
    }

    @Test
    void recordsBeginWithTheirChapter() {
        assertThat(chapters.plain()).containsExactly(
                List.of("archive", "file", "web.tgz"),
                List.of("largest-files", "a"),
                List.of("largest-files", "b"));
        assertThat(chapters.ids()).containsExactly("web.tgz");
    }
}
