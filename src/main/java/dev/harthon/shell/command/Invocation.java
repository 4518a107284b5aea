package dev.harthon.shell.command;

import dev.harthon.fault.UsageFault;
import dev.harthon.shell.render.Console;
import dev.harthon.shell.render.Output;
import dev.harthon.shell.render.OutputFormat;
import dev.harthon.shell.render.View;
import java.util.List;
import dev.harthon.workbench.preferences.PreferenceKey;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One call of a command: what was typed, and the way to answer. */
public final class Invocation {

    private final Arguments arguments;
    private final Output output;
    private final Dialogue dialogue;
    private final Interpreter interpreter;

    public Invocation(Arguments arguments, Console console, Dialogue dialogue, Interpreter interpreter) {
        this.arguments = arguments;
        this.output = new Output(console, format(arguments, console.look().env()));
        this.dialogue = dialogue;
        this.interpreter = interpreter;
    }

    /** The value of a required parameter or of an option with a default. */
    public <T> T value(Slot<T> slot) {
        return arguments.value(slot);
    }

    /** The value, if one was typed or is the default. */
    public <T> Optional<T> find(Slot<T> slot) {
        return arguments.find(slot);
    }

    /** All values of a parameter or option that repeats. */
    public <T> List<T> all(Slot<T> slot) {
        return arguments.all(slot);
    }

    /** Whether a flag was given. */
    public boolean flag(Option<Boolean> option) {
        return arguments.flag(option);
    }

    public Output out() {
        return output;
    }

    /** Shows a result in the format that the user asked for. */
    public void show(View view) {
        output.show(view);
    }

    public Dialogue dialogue() {
        return dialogue;
    }

    public Interpreter interpreter() {
        return interpreter;
    }

    /**
     * Asks before something is destroyed, default No; {@code --yes} answers for the user, and without a terminal there
     * is no other way. The command must have declared {@link CommandSpecBuilder#confirmed}.
     *
     * @param act what shall be done, with its name: {@code destroy app /redis}
     */
    public void confirm(String act) {
        if (flag(StandardOptions.YES)) {
            return;
        }
        if (!dialogue.interactive()) {
            throw new UsageFault("will not " + act + " unasked", "there is no terminal to ask on", "add --yes");
        }
        String answer = dialogue.ask(act + "? [y/N] ").strip().toLowerCase(Locale.ROOT);
        if (!answer.equals("y") && !answer.equals("yes")) {
            throw new Declined(act);
        }
    }

    private static OutputFormat format(Arguments arguments, Map<String, String> env) {
        Optional<OutputFormat> preferred = Optional.ofNullable(env.get(PreferenceKey.OUTPUT.variable()))
                .filter(value -> !value.isBlank())
                .map(StandardOptions.FORMAT.type().read());
        return arguments.flag(StandardOptions.IDS)
                ? OutputFormat.IDS
                : arguments.find(StandardOptions.FORMAT).or(() -> preferred).orElse(OutputFormat.TABLE);
    }
}
