package dev.harthon.shell.line;

import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * Up and Down walk through the lines that begin like what is typed, all of it and not only its first word; behind the
 * cursor stands a tip on what to write.
 */
final class PromptLineReader extends LineReaderImpl {

    private static final int LEAST_ROOM = 10;

    private final UnaryOperator<String> tip;
    private String prefix = "";
    private String shown = "";

    /** @param tip what to say behind a line; an empty text for nothing */
    PromptLineReader(Terminal terminal, String application, UnaryOperator<String> tip) {
        super(terminal, application, new HashMap<>());
        this.tip = tip;
    }

    /** The tip is drawn, and is no part of the line; a list of candidates or the end of the line takes it away. */
    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
        AttributedString line = super.getDisplayedBufferWithPrompts(secondaryPrompts);
        boolean atEnd = buf.cursor() == buf.length();
        if (post != null || !doAutosuggestion || !atEnd || getTerminal().getType().startsWith(Terminal.TYPE_DUMB)) {
            return line;
        }
        int room = size.getColumns() - 1 - line.columnLength();
        String text = room < LEAST_ROOM ? "" : tip.apply(buf.toString());
        AttributedString cut = new AttributedString(text).columnSubSequence(0, Math.max(0, room));
        return new AttributedStringBuilder().append(line)
                .styled(AttributedStyle.DEFAULT.faint(), cut)
                .toAttributedString();
    }

    @Override
    protected boolean historySearchBackward() {
        begin();
        return show(searchBackwards(prefix, history.index(), true));
    }

    @Override
    protected boolean historySearchForward() {
        begin();
        int next = history.index();
        do {
            next++;
        } while (next <= history.last() && !history.get(next).startsWith(prefix));
        if (next <= history.last()) {
            return show(next);
        }
        history.moveToEnd();
        shown = prefix;
        setBuffer(prefix);
        return true;
    }

    private void begin() {
        if (!buf.toString().equals(shown) || buf.length() == 0) {
            prefix = buf.toString();
        }
    }

    private boolean show(int index) {
        if (index < 0 || !history.moveTo(index)) {
            return false;
        }
        shown = history.current();
        setBuffer(shown);
        return true;
    }
}
