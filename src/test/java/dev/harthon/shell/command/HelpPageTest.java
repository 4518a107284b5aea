package dev.harthon.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.shell.render.Page;
import org.junit.jupiter.api.Test;

class HelpPageTest {

    @Test
    void tellsPurposeUsageArgumentsOptionsExamplesAndMore() {
        CommandSpec spec = CommandSpec.named("logs")
                .purpose("Show the log lines of the tasks, newest last, with the name of the task before each")
                .detail("Reads the files in the sandbox.")
                .parameter(Parameter.many("task", "the tasks; all of the application where none is named, one line"
                        + " after the other as they come"))
                .option(Option.flag("follow", "go on as lines come").letter('f'))
                .option(Option.value("lines", "count", "how many").letter('n').byDefault("10"))
                .option(Option.value("grep", "regular-expression-that-is-long", "only lines that match").repeatable())
                .example("logs -f", "follow all tasks")
                .example("logs -n 100 --grep 'a b'", "the last hundred lines that match")
                .alias("tail")
                .seeAlso("status", "why")
                .build();
        assertThat(HelpPage.of(spec).render(Page.ENDLESS)).isEqualTo("""
                logs: Show the log lines of the tasks, newest last, with the name of the task
                  before each

                Usage: logs [options] [task]...

                Reads the files in the sandbox.

                Arguments:
                  [task]...  the tasks; all of the application where none is named, one line
                             after the other as they come

                Options:
                  -h, --help           show this help
                  -f, --follow         go on as lines come
                  -n, --lines <count>  how many (default 10)
                      --grep <regular-expression-that-is-long>
                                       only lines that match, may be repeated

                Examples:
                  logs -f
                      follow all tasks
                  logs -n 100 --grep 'a b'
                      the last hundred lines that match

                Also called: tail

                See also: help status, help why""");
    }

    @Test
    void isNowhereWiderThanEightyColumns() {
        for (HarthonCommand command : SampleCommands.all()) {
            assertThat(command.getHelp().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        }
    }
}
