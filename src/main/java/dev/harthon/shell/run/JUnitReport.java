package dev.harthon.shell.run;

import dev.harthon.fault.Fault;
import dev.harthon.fault.OperationFault;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A script's lines as test cases in the form that CI servers read from JUnit. */
final class JUnitReport {

    private final String name;
    private final List<Played> lines;

    JUnitReport(String name, List<Played> lines) {
        this.name = name;
        this.lines = lines;
    }

    /** Writes the file, or leaves what was there before. */
    void write(Path file) {
        String unique = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp-" + unique);
        try {
            try {
                Files.writeString(temporary, xml());
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new OperationFault("cannot write " + file, String.valueOf(e.getMessage()), "", e);
        }
    }

    String xml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            line(xml, "\n");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", clean(name));
            xml.writeAttribute("tests", String.valueOf(lines.size()));
            xml.writeAttribute("failures", String.valueOf(lines.stream().filter(Played::failed).count()));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", String.valueOf(lines.stream().filter(line -> !line.ran()).count()));
            xml.writeAttribute("time", seconds(lines.stream().map(Played::time).reduce(Duration.ZERO, Duration::plus)));
            for (Played line : lines) {
                testCase(xml, line);
            }
            line(xml, "\n");
            xml.writeEndElement();
            line(xml, "\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a report in memory cannot fail", e);
        }
        return text.toString();
    }

    private void testCase(XMLStreamWriter xml, Played played) throws XMLStreamException {
        line(xml, "\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(name));
        xml.writeAttribute("name", clean(played.line().number() + ": " + played.line().text()));
        xml.writeAttribute("time", seconds(played.time()));
        if (!played.ran()) {
            xml.writeEmptyElement("skipped");
        } else if (played.failed()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", "exit " + played.outcome().code().code());
            xml.writeAttribute("message", clean(message(played)));
            xml.writeCharacters(clean(detail(played)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String message(Played played) {
        return played.outcome().failure().map(Throwable::getMessage).orElse(played.outcome().code().meaning());
    }

    private static String detail(Played played) {
        return played.outcome()
                .failure()
                .map(failure -> failure instanceof Fault fault
                        ? fault.why().orElse("") + "\n" + fault.remedy().orElse("")
                        : failure.toString())
                .orElse("");
    }

    private static void line(XMLStreamWriter xml, String blanks) throws XMLStreamException {
        xml.writeCharacters(blanks);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
    }

    /** Without the characters that XML cannot hold. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(point -> point == '\n' || point == '\t' || point >= ' ' && point <= 0xD7FF
                                || point >= 0xE000 && point <= 0xFFFD
                                || point >= 0x10000
                        ? point
                        : '?')
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
