package dev.harthon.shell.run;

import dev.harthon.fault.OperationFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.words.Substitution;
import dev.harthon.session.words.Tokenizer;
import dev.harthon.session.words.Words;
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
 * The commands of a script as they come, so that a pipe is run while it is still being written. Blank lines and comments
 * are none. The last line needs no line end.
 */
public final class ScriptReader implements Iterator<ScriptLine> {

    private final String name;
    private final BufferedReader reader;
    private final Substitution variables;
    private Optional<ScriptLine> next = Optional.empty();
    private int line;

    /** @param name what messages call the script */
    public ScriptReader(String name, InputStream utf8, Substitution variables) {
        this.name = name;
        this.reader = new BufferedReader(new InputStreamReader(utf8, StandardCharsets.UTF_8.newDecoder()));
        this.variables = variables;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty()) {
            Optional<String> first = physicalLine();
            if (first.isEmpty()) {
                return false;
            }
            next = command(line, first.get());
        }
        return true;
    }

    @Override
    public ScriptLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ScriptLine command = next.orElseThrow();
        next = Optional.empty();
        return command;
    }

    private Optional<ScriptLine> command(int number, String first) {
        String text = first;
        Words words = Tokenizer.split(text);
        while (words.unfinished().isPresent()) {
            Optional<String> more = physicalLine();
            if (more.isEmpty()) {
                break;
            }
            text = text + "\n" + more.get();
            words = Tokenizer.split(text);
        }
        String whole = text;
        boolean blank = words.list().isEmpty() && words.unfinished().isEmpty();
        return blank
                ? Optional.empty()
                : Optional.of(
                        new ScriptLine(number, whole.strip(), () -> Tokenizer.split(whole, variables).whole()));
    }

    private Optional<String> physicalLine() {
        try {
            line++;
            String read = reader.readLine();
            return Optional.ofNullable(line == 1 && read != null && read.startsWith("\ufeff") ? read.substring(1) : read);
        } catch (CharacterCodingException e) {
            throw new UsageFault(
                    "cannot read " + name + " at line " + line + " or after",
                    "it is not UTF-8 text",
                    "save it as UTF-8",
                    e);
        } catch (IOException e) {
            throw new OperationFault("cannot read " + name, String.valueOf(e.getMessage()), "", e);
        }
    }
}
