package dev.harthon.shell.commands.keep;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.OperationFault;
import dev.harthon.session.expect.Expectation;
import dev.harthon.session.expect.Expectation.ExitIs;
import dev.harthon.shell.command.CommandLineCompletion;
import dev.harthon.shell.command.Commands;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.Expectations;
import java.util.function.Supplier;

/** {@code expect …}: makes a script a test. */
public final class ExpectCommand extends HarthonCommand {

    private final Expectations expectations;
    private final Parameter<String> words;

    /** @param commands for completion of what {@code exit N:} runs */
    public ExpectCommand(Desk desk, Expectations expectations, Supplier<Commands> commands) {
        this(expectations, Parameter.rest("expectation", "what shall be so")
                .completing(new ExpectationCompletion(desk, new CommandLineCompletion(commands))));
    }

    private ExpectCommand(Expectations expectations, Parameter<String> words) {
        super(spec("expect")
                .group(Group.KEEP)
                .purpose("Fail unless something is so: it makes a script a test")
                .detail("setting KEY = VALUE, env NAME = VALUE, config KEY = VALUE, port NAME, file PATH, "
                        + "app running N within 90s, app healthy N within 90s, app absent, log /RE/ within 30s, "
                        + "exit N: COMMAND. != works where = does.")
                .parameter(words)
                .example("expect setting cpus = 0.5", "a setting")
                .example("expect app running 1 within 90s", "waits for it")
                .example("expect log /Hello/ within 30s", "a line of the application's log")
                .seeAlso("replay"));
        this.expectations = expectations;
        this.words = words;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Expectation expectation = Expectation.parse(in.all(words));
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
