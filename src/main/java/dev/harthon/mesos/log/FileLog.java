package dev.harthon.mesos.log;

import dev.harthon.mesos.SandboxFiles;
import dev.harthon.mesos.log.FileTail.Look;
import java.util.function.Predicate;

/** One log file of one task: its bytes as lines, without what is not wanted. */
final class FileLog {

    /** So much is read of one file before others have their turn. */
    private static final int PIECES = 16;

    private final String taskId;
    private final String name;
    private final Predicate<byte[]> visible;
    private final LogSink sink;
    private final LineAssembler lines = new LineAssembler();
    private final FileTail tail;
    private boolean inLine;
    private boolean hidden;

    private FileLog(String taskId, String name, long start, Predicate<byte[]> visible, LogSink sink) {
        this.taskId = taskId;
        this.name = name;
        this.visible = visible;
        this.sink = sink;
        this.tail = new FileTail(name, start, new FileTail.Receiver() {
            @Override
            public void bytes(byte[] data, int offset, int length) {
                lines.feed(data, offset, length, FileLog.this::give);
            }

            @Override
            public void gap() {
                finish();
                sink.notice(new LogNotice(taskId, LogNotice.Kind.TRUNCATED, name + " began anew"));
            }
        });
    }

    static FileLog open(String taskId, String name, SandboxFiles files, LogRequest request, boolean fromTheStart,
            LogSink sink) {
        boolean hideChatter = name.equals("stderr") && !request.chatter();
        Predicate<byte[]> visible = hideChatter ? line -> !Chatter.is(line) : line -> true;
        long start = fromTheStart ? 0 : request.lastLines()
                .flatMap(count -> new LastLines(files, visible.and(request.counted())).offset(name, count))
                .orElse(0L);
        return new FileLog(taskId, name, start, visible, sink);
    }

    Look read(SandboxFiles files) {
        Look first = tail.look(files);
        Look next = first;
        for (int piece = 1; piece < PIECES && next == Look.FRESH; piece++) {
            next = tail.look(files);
        }
        return first;
    }

    /** Gives the last line, if it has no end. */
    void finish() {
        lines.flush().ifPresent(bytes -> give(bytes, false));
        inLine = false;
    }

    /** The pieces of an overlong line share the fate of the first. */
    private void give(byte[] bytes, boolean ended) {
        hidden = inLine ? hidden : !visible.test(bytes);
        inLine = !ended;
        if (!hidden) {
            sink.line(new LogLine(taskId, name, bytes, ended));
        }
    }
}
