package dev.harthon.local.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first part of a {@code multipart/form-data} body that has a given field name; a stream of what the part holds.
 */
final class MultipartFile extends InputStream {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern FIELD = Pattern.compile("[; ]name=\"?([^\";]*)\"?");
    private static final Pattern FILE = Pattern.compile("[; ]filename=\"?([^\";]*)\"?");
    private static final int LONGEST_LINE = 8192;

    private final InputStream body;
    private final byte[] delimiter;
    private String fileName = "";
    private boolean ended;

    private MultipartFile(InputStream body, String boundary) {
        this.body = new BufferedInputStream(body);
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    static Optional<MultipartFile> find(String contentType, InputStream body, String field) throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return Optional.empty();
        }
        MultipartFile part = new MultipartFile(body, boundary.group(1));
        part.line();
        while (part.headers().filter(field::equals).isEmpty()) {
            part.transferTo(OutputStream.nullOutputStream());
            part.ended = false;
            if (!part.line().isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(part);
    }

    /** The name that the sender gave the file, without folders. */
    String fileName() {
        return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    }

    /** The field's name. */
    private Optional<String> headers() throws IOException {
        Optional<String> name = Optional.of("");
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "Content-Disposition:", 0, 20)) {
                Matcher field = FIELD.matcher(line);
                name = Optional.of(field.find() ? field.group(1) : "");
                Matcher file = FILE.matcher(line);
                fileName = file.find() ? file.group(1) : "";
            }
        }
        return name;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = body.read(); b >= 0 && b != '\n'; b = body.read()) {
            if (line.length() > LONGEST_LINE) {
                throw new IOException("a header of the form is too long");
            }
            line.append((char) b);
        }
        return line.toString().replace("\r", "");
    }

    @Override
    public int read() throws IOException {
        if (ended) {
            return -1;
        }
        int b = body.read();
        if (b < 0) {
            throw new IOException("the form ends within a file");
        }
        if (b == '\r' && delimited()) {
            ended = true;
            return -1;
        }
        return b;
    }

    private boolean delimited() throws IOException {
        body.mark(delimiter.length);
        for (int i = 1; i < delimiter.length; i++) {
            if (body.read() != (delimiter[i] & 0xff)) {
                body.reset();
                return false;
            }
        }
        return true;
    }
}
