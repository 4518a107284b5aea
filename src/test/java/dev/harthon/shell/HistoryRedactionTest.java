package dev.harthon.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryRedactionTest {

    private final HistoryRedaction redaction = new HistoryRedaction();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "env DB_PASSWORD=canary | env DB_PASSWORD=(redacted)",
                "env A=1 API_KEY=\"can ary\" B=2 | env A=1 API_KEY=(redacted) B=2",
                "env 'DB_PASSWORD=can ary' | env DB_PASSWORD=(redacted)",
                "env \"TOKEN=canary\" | env TOKEN=(redacted)",
                "upload --to https://bob:canary@files.example/x | upload --to https://bob:(redacted)@files.example/x",
            })
    void takesTheSecretAndLeavesTheRest(String typed, String kept) {
        assertThat(redaction.apply(typed)).isEqualTo(kept).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env LOG_LEVEL=debug", "env map greeting 'a=b'", "set cpus 0.5", "label team=search"})
    void leavesOtherLinesAlone(String typed) {
        assertThat(redaction.apply(typed)).isEqualTo(typed);
    }

    @Test
    void aDollarSignIsJustACharacter() {
        assertThat(redaction.apply("env map url http://$HOST:$PORT0/ PASS=$1"))
                .isEqualTo("env map url http://$HOST:$PORT0/ PASS=(redacted)");
    }
}
