package dev.harthon.shell.builtin;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.command.ValueType;
import dev.harthon.shell.render.Listing;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** {@code history}: the lines typed before, without their secrets. */
final class LineHistoryCommand extends HarthonCommand {

    private record Line(int number, String text) {}

    private static final Option<Integer> LINES = Option.value("lines", "count", "how many of the last lines")
            .letter('n')
            .of(ValueType.integer(1, Integer.MAX_VALUE))
            .byDefault("20");

    private final Supplier<List<String>> typed;

    LineHistoryCommand(Supplier<List<String>> typed) {
        super(spec("history")
                .group(Group.SHELL)
                .purpose("Show the lines typed before")
                .detail("A line that begins with a blank is not remembered; secrets never are.")
                .option(LINES)
                .formats()
                .example("history", "the last twenty lines")
                .example("history -n 100 -o plain", "more of them, for a script"));
        this.typed = typed;
    }

    @Override
    protected ExitCode run(Invocation in) {
        List<String> all = typed.get();
        List<Line> last = IntStream.range(Math.max(0, all.size() - in.value(LINES)), all.size())
                .mapToObj(i -> new Line(i + 1, all.get(i)))
                .toList();
        in.show(Listing.of(last)
                .number("number", Line::number)
                .column("line", Line::text)
                .whenEmpty("no lines yet"));
        return ExitCode.OK;
    }
}
