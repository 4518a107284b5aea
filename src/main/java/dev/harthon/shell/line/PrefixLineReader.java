package dev.harthon.shell.line;

import java.util.Map;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/** Up and Down walk through the lines that begin like what is typed, all of it and not only its first word. */
final class PrefixLineReader extends LineReaderImpl {

    private String prefix = "";
    private String shown = "";

    PrefixLineReader(Terminal terminal, String application, Map<String, Object> variables) {
        super(terminal, application, variables);
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
