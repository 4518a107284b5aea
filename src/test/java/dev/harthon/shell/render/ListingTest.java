package dev.harthon.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ListingTest {

    private record App(String id, int instances, long bytes, Optional<String> version, List<String> ports) {}

    private static final Listing<App> APPS = Listing.of(List.of(
                    new App("/redis", 2, 13_000_000, Optional.of("2026-01-01T00:00:00Z"), List.of("6379", "9638")),
                    new App("/a/very/long/name/of/an/app", 10, 512, Optional.empty(), List.of())))
            .column("id", App::id)
            .number("instances", App::instances)
            .number("size", App::bytes, app -> ByteText.of(app.bytes()))
            .column("version", App::version)
            .data("ports", App::ports);

    @Test
    void isATableForPeople() {
        assertThat(APPS.table(Page.ENDLESS)).isEqualTo("""
                ID                           INSTANCES      SIZE  VERSION
                /redis                               2  12.4 MiB  2026-01-01T00:00:00Z
                /a/very/long/name/of/an/app         10     512 B""");
    }

    @Test
    void fitsTheWidthOfATerminal() {
        Page page = new Page(OptionalInt.of(50), Palette.PLAIN, Glyphs.UNICODE);
        String table = APPS.table(page);
        assertThat(table).isEqualTo("""
                ID             INSTANCES      SIZE  VERSION
                /redis                 2  12.4 MiB  2026-01-01T00…
                /a/very/long…         10     512 B""");
        assertThat(table.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(50));
    }

    @Test
    void usesThreeDotsWhereOnlyAsciiIsShown() {
        Page page = new Page(OptionalInt.of(50), Palette.PLAIN, Glyphs.ASCII);
        assertThat(APPS.table(page)).contains("/a/very/lo...").doesNotContain("…");
    }

    @Test
    void isOneJsonDocumentForPrograms() {
        assertThat(Json.pretty(APPS.json())).isEqualTo("""
                [
                  {
                    "id": "/redis",
                    "instances": 2,
                    "size": 13000000,
                    "version": "2026-01-01T00:00:00Z",
                    "ports": [
                      "6379",
                      "9638"
                    ]
                  },
                  {
                    "id": "/a/very/long/name/of/an/app",
                    "instances": 10,
                    "size": 512,
                    "version": null,
                    "ports": []
                  }
                ]""");
    }

    @Test
    void isLinesOfFieldsForScripts() {
        assertThat(APPS.plain()).containsExactly(
                List.of("/redis", "2", "13000000", "2026-01-01T00:00:00Z", "6379, 9638"),
                List.of("/a/very/long/name/of/an/app", "10", "512", "", ""));
        assertThat(APPS.ids()).containsExactly("/redis", "/a/very/long/name/of/an/app");
    }

    @Test
    void isAnEmptyListWhereThereIsNothing() {
        Listing<String> none = Listing.of(List.<String>of()).column("id", id -> id).whenEmpty("no apps");
        assertThat(Json.pretty(none.json())).isEqualTo("[]");
        assertThat(none.table(Page.ENDLESS)).isEmpty();
        assertThat(none.whenEmpty()).isEqualTo("no apps");
    }

    @Test
    void keepsARecordOnItsLine() {
        Listing<String> odd = Listing.of(List.of("a\tb\nc\\d\u001b[31m")).column("x", text -> text);
        assertThat(odd.plain()).containsExactly(List.of("a\\tb\\nc\\\\d\u001b[31m"));
        assertThat(odd.table(Page.ENDLESS)).isEqualTo("X\na b\\nc\\d^[[31m");
    }

    @Test
    void countsWideSignsAsTwoColumns() {
        Listing<String> names =
                Listing.of(List.of("漢字", "ab")).column("name", text -> text).column("n", String::length);
        assertThat(names.table(Page.ENDLESS)).isEqualTo("NAME  N\n漢字  2\nab    2");
    }
}
