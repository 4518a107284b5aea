package dev.harthon.shell.command;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.render.Page;
import java.util.List;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * A command of Harthon on Spring Shell's model. It declares itself once; parsing, help and completion follow from that.
 * It only translates: words to a request, a result to a {@link dev.harthon.shell.render.View}. What goes wrong is
 * thrown as a {@link dev.harthon.fault.Fault}.
 */
public abstract class HarthonCommand implements Command {

    private final CommandSpec spec;

    protected HarthonCommand(CommandSpecBuilder spec) {
        this.spec = spec.build();
    }

    /** Begins a declaration. */
    protected static CommandSpecBuilder spec(String name) {
        return CommandSpec.named(name);
    }

    protected abstract ExitCode run(Invocation in);

    public final CommandSpec spec() {
        return spec;
    }

    /**
     * Reads the words after the command's name.
     *
     * @throws dev.harthon.fault.UsageFault where they are not as declared
     */
    public final Arguments parse(List<String> words) {
        return spec.parse(words);
    }

    /** Runs the command, or shows its help where that was asked for. */
    public final ExitCode invoke(Arguments arguments, Invocation in) {
        if (arguments.asksForHelp()) {
            in.out().console().outPaged(HelpPage.of(spec).render(in.out().page()));
            return ExitCode.OK;
        }
        return run(in);
    }

    @Override
    public final String getName() {
        return spec.name();
    }

    @Override
    public final String getDescription() {
        return spec.purpose();
    }

    @Override
    public final String getHelp() {
        return HelpPage.of(spec).render(Page.ENDLESS);
    }

    @Override
    public final String getGroup() {
        return spec.group().title();
    }

    @Override
    public final boolean isHidden() {
        return spec.hidden();
    }

    @Override
    public final List<String> getAliases() {
        return spec.aliases();
    }

    @Override
    public final List<CommandOption> getOptions() {
        return spec.options().stream().map(SpringBridge::option).toList();
    }

    @Override
    public final CompletionProvider getCompletionProvider() {
        return spec.completion();
    }

    /** Runs the command where Spring Shell itself parsed the line, as its test client does. */
    @Override
    public final ExitStatus execute(CommandContext context) {
        return SpringBridge.execute(this, context);
    }

    @Override
    public final String toString() {
        return "command " + spec.name();
    }
}
