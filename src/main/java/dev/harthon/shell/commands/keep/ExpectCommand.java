package dev.harthon.shell.commands.keep;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.OperationFault;
import dev.harthon.session.expect.Expectation;
import dev.harthon.session.expect.Expectation.ExitIs;
import dev.harthon.shell.command.Completions;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Expectations;
import java.util.List;

/** {@code expect …}: makes a script a test. */
public final class ExpectCommand extends HarthonCommand {

    private static final Parameter<String> WORDS = Parameter.rest("expectation", "what shall be so")
            .completing(Completions.of(List.of("setting", "env", "config", "port", "file", "app", "log", "exit")));

    private final Expectations expectations;

    public ExpectCommand(Expectations expectations) {
        super(spec("expect")
                .group(Group.KEEP)
                .purpose("Fail unless something is so: it makes a script a test")
                .detail("setting KEY = VALUE, env NAME = VALUE, config KEY = VALUE, port NAME, file PATH, "
                        + "app running N within 90s, app healthy N within 90s, app absent, log /RE/ within 30s, "
                        + "exit N: COMMAND. != works where = does.")
                .parameter(WORDS)
                .example("expect setting cpus = 0.5", "a setting")
                .example("expect app running 2 within 90s", "waits for it")
                .example("expect log /Ready/ within 30s", "a line of the application's log")
                .seeAlso("replay"));
        this.expectations = expectations;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Expectation expectation = Expectation.parse(in.all(WORDS));
        if (expectation instanceof ExitIs exit) {
            int code = in.interpreter().dispatch(exit.command()).code();
            if (code != exit.code()) {
                throw new OperationFault("expected exit " + exit.code(), "the command ended with " + code, "");
            }
            return ExitCode.OK;
        }
        expectations.require(expectation);
        return ExitCode.OK;
    }
}
