package dev.harthon.session.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {
        "set cpus  0.5;set|cpus|0.5",
        "a 'b c' \"d e\" f\\ g;a|b c|d e|f g",
        "a''b 'x'\"y\"z '';ab|xyz|",
        "\"a\\\"b\\\\c\\$d\\e\" '\\n';a\"b\\c$d\\e|\\n",
        "run -- -x '--';run|--|-x|--",
        "a#b # c;a#b",
        "'#' \\# \"#\";#|#|#",
        "env map motd ${MOTD:-hello world}!;env|map|motd|${MOTD:-hello world}!",
        "x$y $ $$ ${ ${1} *?!;x$y|$|$$|${|${1}|*?!",
    })
    void splitsAsAShellDoes(String line, String words) {
        Words split = Tokenizer.split(line);
        assertThat(String.join("|", split.texts())).isEqualTo(words);
        assertThat(split.unfinished()).isEmpty();
    }

    @Test
    void aBackslashBeforeALineEndJoinsTheLines() {
        assertThat(Tokenizer.split("set \\\n  cpus \\\r\n1").texts()).containsExactly("set", "cpus", "1");
        assertThat(Tokenizer.split("a\"b\\\nc\"").texts()).containsExactly("abc");
        assertThat(Tokenizer.split("'a\\\nb'").texts()).containsExactly("a\\\nb");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {
        "a 'b c;SINGLE_QUOTE", "a \"b c;DOUBLE_QUOTE", "a \"b\\\";DOUBLE_QUOTE", "a b\\;BACKSLASH", "a \\;BACKSLASH",
    })
    void saysWhatAnUnfinishedLineWaitsFor(String line, Unfinished expected) {
        Words split = Tokenizer.split(line);
        assertThat(split.unfinished()).contains(expected);
        assertThat(split.texts()).hasSize(2);
        assertThatThrownBy(split::whole).isInstanceOf(UsageFault.class);
    }

    @Test
    void tellsWhereAWordStandsAndHowItWasWritten() {
        Words split = Tokenizer.split("  ab 'c d'e # why");
        assertThat(split.list())
                .containsExactly(new Word("ab", "ab", 2, 4, false), new Word("c de", "'c d'e", 5, 11, true));
        assertThat(split.comment()).hasValue(12);
    }

    @Test
    void findsTheWordUnderTheCursor() {
        Words split = Tokenizer.split("env 'K=a b  ");
        assertThat(split.at(0).prefix()).isEmpty();
        assertThat(split.at(2)).isEqualTo(new Words.Cursor(0, "en", Optional.of(split.list().get(0))));
        assertThat(split.at(3).index()).isZero();
        assertThat(split.at(9).prefix()).isEqualTo("K=a ");
        assertThat(split.at(12).prefix()).isEqualTo("K=a b  ");
        assertThat(Tokenizer.split("a  b").at(2)).isEqualTo(new Words.Cursor(1, "", Optional.empty()));
        assertThat(Tokenizer.split("a ").at(2)).isEqualTo(new Words.Cursor(1, "", Optional.empty()));
    }

    @Test
    void replacesVariablesOutsideSingleQuotesAsOnePiece() {
        Substitution upper = (name, fallback) -> name.toUpperCase() + fallback.map(f -> "<" + f + ">").orElse("");
        assertThat(Tokenizer.split("${a} x\"${b:-1 2} y\"'${c}' $${d} \\${e} \"\\${f}\" $g ${h:-}", upper).texts())
                .containsExactly("A", "xB<1 2> y${c}", "${d}", "${e}", "${f}", "$g", "H<>");
        assertThat(Tokenizer.split("${q}", (name, fallback) -> "it's \"a\" # b").texts())
                .containsExactly("it's \"a\" # b");
    }

    @Test
    void refusesABraceThatBeginsNoVariable() {
        assertThatThrownBy(() -> Tokenizer.split("x ${a:-${b}}", (name, fallback) -> ""))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("${a:-${b}}");
    }

    @Property
    void whatItQuotesItReadsBack(@ForAll List<String> words) {
        assertThat(Tokenizer.split(Tokenizer.join(words)).whole()).isEqualTo(words);
        assertThat(Tokenizer.split(Tokenizer.join(words), (name, fallback) -> "!").whole()).isEqualTo(words);
    }

    @Property
    void whatItQuotesItReadsBackWithSpecialCharacters(
            @ForAll @Chars({'\'', '"', '\\', '$', '{', '}', '#', ' ', '\n', '\r', '\t', 'a', '-', ':'}) String word) {
        assertThat(Tokenizer.split(Tokenizer.quote(word)).whole()).containsExactly(word);
        assertThat(Tokenizer.split(Tokenizer.quote(word), (name, fallback) -> "!").whole()).containsExactly(word);
    }

    @Property
    void theRawWordsCoverTheLine(
            @ForAll @Chars({'\'', '"', '\\', '$', '#', ' ', '\n'}) @CharRange(from = 'a', to = 'c')
                    @StringLength(max = 30) String line) {
        for (Word word : Tokenizer.split(line).list()) {
            assertThat(line.substring(word.start(), word.end())).isEqualTo(word.raw());
            assertThat(Tokenizer.split(line).at(word.end()).prefix()).isEqualTo(word.text());
        }
    }
}
