package dev.harthon.local.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A set of port numbers, printed as ranges. */
public record Ports(TreeSet<Integer> numbers) {

    /** From begin to end, both included. */
    public record Range(int begin, int end) {}

    public Ports {
        numbers = new TreeSet<>(numbers);
    }

    public static Ports none() {
        return new Ports(new TreeSet<>());
    }

    public static Ports of(Collection<Integer> numbers) {
        return new Ports(new TreeSet<>(numbers));
    }

    public static Ports range(int begin, int end) {
        return of(IntStream.rangeClosed(begin, end).boxed().toList());
    }

    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    public boolean containsAll(Collection<Integer> wanted) {
        return numbers.containsAll(wanted);
    }

    public Ports plus(Ports other) {
        TreeSet<Integer> all = new TreeSet<>(numbers);
        all.addAll(other.numbers);
        return new Ports(all);
    }

    public Ports minus(Ports other) {
        TreeSet<Integer> rest = new TreeSet<>(numbers);
        rest.removeAll(other.numbers);
        return new Ports(rest);
    }

    public List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        for (int number : numbers) {
            Range last = ranges.isEmpty() ? new Range(-2, -2) : ranges.get(ranges.size() - 1);
            if (last.end() == number - 1) {
                ranges.set(ranges.size() - 1, new Range(last.begin(), number));
            } else {
                ranges.add(new Range(number, number));
            }
        }
        return ranges;
    }

    /** {@code [31000-31002, 31010-31010]}, as the state JSON of Mesos has it. */
    @Override
    public String toString() {
        return ranges().stream().map(r -> r.begin() + "-" + r.end()).collect(Collectors.joining(", ", "[", "]"));
    }
}
