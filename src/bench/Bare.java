import java.io.IOException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The least that a shell on JLine is: a terminal, and with no argument a line editor. The measure for starting. */
class Bare {
    public static void main(String[] arguments) throws IOException {
        try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
            if (arguments.length > 0) {
                terminal.writer().println("bare 1.0");
                return;
            }
            LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
            while (!reader.readLine("bare> ").equals("exit")) {
                terminal.writer().println("exit leaves");
            }
        } catch (EndOfFileException left) {
            // As well as exit.
        }
    }
}
