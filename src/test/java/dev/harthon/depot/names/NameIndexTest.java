package dev.harthon.depot.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.RandomAccess;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NameIndexTest {

    private static final List<String> SOME = List.of(
            "core/redis/7.0/20240101000000",
            "core/redis/7.0/20240202000000",
            "core/redis/6.2/20230101000000",
            "core/redis-cli/7.0/20240101000000",
            "core/ruby",
            "chef/hab/1.6/20240101000000");

    @Test
    void goesOnByOnePart() {
        NameIndex index = NameIndex.of(SOME);
        assertThat(index.next("", 10)).containsExactly("chef", "core");
        assertThat(index.next("co", 10)).containsExactly("core");
        assertThat(index.next("core/", 10)).containsExactly("core/redis", "core/redis-cli", "core/ruby");
        assertThat(index.next("core/redis", 10)).containsExactly("core/redis", "core/redis-cli");
        assertThat(index.next("core/redis/", 10)).containsExactly("core/redis/6.2", "core/redis/7.0");
        assertThat(index.next("core/redis/7.0/202402", 10)).containsExactly("core/redis/7.0/20240202000000");
        assertThat(index.next("zzz", 10)).isEmpty();
        assertThat(index.next("core/", 2)).hasSize(2);
    }

    @Test
    void aHundredThousandNamesTakeAFewDozenLooks() {
        AtomicLong looks = new AtomicLong();
        List<String> names = IntStream.range(0, 100_000)
                .mapToObj(i -> NameIndex.encode("origin-" + i / 10_000 + "/package-" + i + "/1.0/20240101000000"))
                .sorted()
                .toList();
        NameIndex index = new NameIndex(new Counting(names, looks));
        assertThat(index.next("", 100)).hasSize(10);
        assertThat(index.next("origin-0/package-123", 100)).hasSize(11);
        assertThat(looks.get()).isLessThan(1_000);
    }

    @Test
    void wantsAListThatCanBeHalved() {
        assertThatThrownBy(() -> new NameIndex(new LinkedList<>())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void findsWhatASlowSearchFinds(@ForAll("names") List<String> names, @ForAll("name") String text) {
        TreeSet<String> expected = new TreeSet<>();
        for (String name : names) {
            if (name.startsWith(text)) {
                int end = name.indexOf('/', text.length());
                expected.add(end < 0 ? name : name.substring(0, end));
            }
        }
        assertThat(NameIndex.of(names).next(text, Integer.MAX_VALUE)).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Provide
    Arbitrary<String> name() {
        return Arbitraries.strings().withChars("ab-/.0").ofMaxLength(8);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return name().list().ofMaxSize(30).map(ArrayList::new);
    }

    private static final class Counting extends AbstractList<String> implements RandomAccess {

        private final List<String> names;
        private final AtomicLong looks;

        Counting(List<String> names, AtomicLong looks) {
            this.names = names;
            this.looks = looks;
        }

        @Override
        public String get(int place) {
            looks.incrementAndGet();
            return names.get(place);
        }

        @Override
        public int size() {
            return names.size();
        }
    }
}
