package dev.harthon.mesos.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineAssemblerTest {

    @Property
    void whateverThePiecesTheLinesAreTheSame(
            @ForAll @Size(max = 400) byte[] data, @ForAll @IntRange(min = 1, max = 50) int piece) {
        LineAssembler lines = new LineAssembler();
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int at = 0; at < data.length; at += piece) {
            lines.feed(data, at, Math.min(piece, data.length - at), (bytes, ended) -> {
                assertThat(bytes).doesNotContain((byte) '\n');
                assertThat(ended).isTrue();
                joined.writeBytes(bytes);
                joined.write('\n');
            });
        }
        lines.flush().ifPresent(joined::writeBytes);
        assertThat(joined.toByteArray()).isEqualTo(data);
    }

    @Test
    void aLineCutInsideACharacterComesOutWhole() {
        byte[] bytes = "grüße, 日本\n".getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            List<String> got = new ArrayList<>();
            LineAssembler lines = new LineAssembler();
            LineAssembler.Lines take = (line, ended) -> got.add(new String(line, StandardCharsets.UTF_8));
            lines.feed(bytes, 0, cut, take);
            lines.feed(bytes, cut, bytes.length - cut, take);
            assertThat(got).containsExactly("grüße, 日本");
        }
    }

    @Test
    void anEndlessLineComesInPiecesBetweenCharacters() {
        byte[] bytes = "日".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        List<String> got = new ArrayList<>();
        LineAssembler lines = new LineAssembler();
        lines.feed(bytes, 0, bytes.length, (line, ended) -> {
            assertThat(ended).isFalse();
            assertThat(line.length).isLessThanOrEqualTo(LineAssembler.LONGEST);
            got.add(new String(line, StandardCharsets.UTF_8));
        });
        lines.flush().ifPresent(rest -> got.add(new String(rest, StandardCharsets.UTF_8)));
        assertThat(got).hasSizeGreaterThan(4).allSatisfy(piece -> assertThat(piece).matches("日+"));
        assertThat(String.join("", got)).hasSize(100_000);
    }
}
