package dev.harthon.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.end2end.BuiltHarthon.Result;

/** What bad input gets: one error of at most five lines on standard error, and nothing on standard output. */
final class Complaint {

    private final Result result;

    private Complaint(Result result) {
        this.result = result;
    }

    static Complaint in(Result result) {
        assertThat(result.out()).as(result.toString()).isEmpty();
        assertThat(result.err().lines().filter(line -> line.contains("error: "))).as(result.toString()).hasSize(1);
        assertThat(result.err().substring(result.err().indexOf("error: ")).lines())
                .as(result.toString())
                .hasSizeBetween(2, 5);
        assertThat(result.err()).doesNotContain("\tat ", "Exception", "has a bug");
        return new Complaint(result);
    }

    Complaint endsWith(int exit) {
        assertThat(result.exit()).as(result.toString()).isEqualTo(exit);
        return this;
    }

    Complaint says(String... texts) {
        assertThat(result.err()).contains(texts);
        return this;
    }
}
