package dev.harthon.shell.completion;

import dev.harthon.fault.ExitCode;
import dev.harthon.shell.command.CommandSpec;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Parameter;
import dev.harthon.shell.command.ValueType;

/** {@code completion bash|zsh|fish}: the script that completes Harthon's commands in that shell. */
public final class CompletionCommand extends HarthonCommand {

    private static final Parameter<OtherShell> SHELL =
            Parameter.required("shell", "bash, zsh or fish").of(ValueType.choice(OtherShell.class));

    private final CommandSpec program;

    /** @param program the options that stand before the command */
    public CompletionCommand(CommandSpec program) {
        super(spec("completion")
                .group(Group.SHELL)
                .purpose("Print a script that completes these commands in another shell")
                .detail("The distribution has the same files in its folder completions.")
                .parameter(SHELL)
                .example("completion bash", "for ~/.local/share/bash-completion/completions/harthon")
                .example("completion zsh", "for a file _harthon in a folder of $fpath")
                .example("completion fish", "for ~/.config/fish/completions/harthon.fish"));
        this.program = program;
    }

    @Override
    protected ExitCode run(Invocation in) {
        CommandTree tree = new CommandTree(program, in.interpreter().commands());
        in.out().console().out(in.value(SHELL).script(tree).stripTrailing());
        return ExitCode.OK;
    }
}
