package dev.harthon.shell.commands.keep;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.OperationFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.shell.run.LineObserver;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Writes down each command as it was given, at once, so that a shell that is killed loses none. */
public final class Recorder implements LineObserver, AutoCloseable {

    private record Open(Path file, FileChannel channel) {}

    private Optional<Open> open = Optional.empty();

    /** Begins a new file in place of one that is there. */
    void start(Path file) {
        if (open.isPresent()) {
            throw new UsageFault("cannot record twice", "it is recorded in " + open.get().file(), "write record stop");
        }
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            open = Optional.of(new Open(file, channel));
            write("# Recorded by harthon");
        } catch (IOException e) {
            throw new OperationFault("cannot write " + file, String.valueOf(e.getMessage()), "check the folder", e);
        }
    }

    /** Ends the recording; gives its file. */
    Path stop() {
        Path file = open.map(Open::file).orElseThrow(() ->
                new UsageFault("nothing is being recorded", "", "write record start FILE.harthon"));
        close();
        return file;
    }

    /** A command that failed is a comment, so that the recording can be replayed. */
    @Override
    public void ran(List<String> words, ExitCode code) {
        if (open.isEmpty() || words.isEmpty() || words.get(0).equals("record")) {
            return;
        }
        String line = RecordedLine.of(words);
        try {
            write(code == ExitCode.OK ? line : "# ended with " + code.code() + ": " + line.replace("\n", "\n# "));
        } catch (IOException e) {
            Path file = stop();
            throw new OperationFault("the recording ended", "cannot write " + file + ": " + e.getMessage(), "", e);
        }
    }

    @Override
    public void close() {
        open.ifPresent(now -> {
            try {
                now.channel().close();
            } catch (IOException e) {
                throw new OperationFault("cannot write " + now.file(), String.valueOf(e.getMessage()), "", e);
            } finally {
                open = Optional.empty();
            }
        });
    }

    private void write(String line) throws IOException {
        FileChannel channel = open.orElseThrow().channel();
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }
}
