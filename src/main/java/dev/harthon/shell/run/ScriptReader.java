package dev.harthon.shell.run;

import dev.harthon.fault.OperationFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.words.CommandLine;
import dev.harthon.session.words.CommandLines;
import dev.harthon.session.words.Substitution;
import dev.harthon.session.words.Tokenizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The commands of a script as they come, so that a pipe is run while it is still being written. The last line needs no
 * line end; a byte order mark is skipped.
 */
public final class ScriptReader implements Iterator<Step> {

    private final Substitution variables;
    private final CommandLines commands;
    private Optional<CommandLine> next = Optional.empty();

    /** @param name what messages call the script */
    public ScriptReader(String name, InputStream utf8, Substitution variables) {
        this.variables = variables;
        this.commands = new CommandLines(new Lines(
                name, new BufferedReader(new InputStreamReader(utf8, StandardCharsets.UTF_8.newDecoder()))));
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && commands.hasNext()) {
            next = Optional.of(commands.next()).filter(command -> !command.isBlank());
        }
        return next.isPresent();
    }

    @Override
    public Step next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CommandLine command = next.orElseThrow();
        next = Optional.empty();
        return new Step(
                command.number(),
                command.text().strip(),
                () -> Tokenizer.split(command.text(), variables).whole());
    }

    /** The lines of a stream; what cannot be read is told with the script's name. */
    private static final class Lines implements Iterator<String> {

        private final String name;
        private final BufferedReader reader;
        private Optional<String> line = Optional.empty();
        private int number;

        Lines(String name, BufferedReader reader) {
            this.name = name;
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            if (line.isEmpty()) {
                line = read();
            }
            return line.isPresent();
        }

        @Override
        public String next() {
            String text = hasNext() ? line.orElseThrow() : "";
            line = Optional.empty();
            return text;
        }

        private Optional<String> read() {
            try {
                number++;
                Optional<String> text = Optional.ofNullable(reader.readLine());
                return number == 1 ? text.map(first -> first.startsWith("\ufeff") ? first.substring(1) : first) : text;
            } catch (CharacterCodingException e) {
                throw new UsageFault(
                        "cannot read " + name + " at line " + number + " or a little after",
                        "it is not UTF-8 text",
                        "save it as UTF-8",
                        e);
            } catch (IOException e) {
                throw new OperationFault("cannot read " + name, String.valueOf(e.getMessage()), "", e);
            }
        }
    }
}
