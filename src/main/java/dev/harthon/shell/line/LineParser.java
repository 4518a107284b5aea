package dev.harthon.shell.line;

import dev.harthon.session.words.Words;
import java.util.List;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** The one tokenizer as JLine's parser: for completion, and to ask for another line while a quote is open. */
final class LineParser implements Parser {

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        boolean asksForMore = context == ParseContext.ACCEPT_LINE || context == ParseContext.SECONDARY_PROMPT;
        if (asksForMore) {
            List<LogicalLine> lines = LogicalLine.of(line);
            Words last = lines.get(lines.size() - 1).words();
            last.unfinished().ifPresent(state -> {
                throw new EOFError(-1, -1, state.meaning(), state.meaning());
            });
        }
        LogicalLine current = LogicalLine.at(line, Math.min(cursor, line.length()));
        return new TypedLine(current.words(), cursor - current.start());
    }

    @Override
    public boolean isEscapeChar(char ch) {
        return ch == '\\';
    }
}
