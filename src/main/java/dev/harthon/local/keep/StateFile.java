package dev.harthon.local.keep;

import dev.harthon.fault.OperationFault;
import dev.harthon.local.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One JSON document on disk: at any moment the whole of it, as it was or as it is. */
public record StateFile(Path path) {

    /** @throws OperationFault if there is one that cannot be read */
    public Optional<JsonNode> read() {
        try {
            return Optional.of(Json.read(Files.readAllBytes(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            throw new OperationFault("cannot read the state of the local cluster in " + path,
                    String.valueOf(e.getMessage()), "remove the file, or choose another work folder", e);
        }
    }

    /** @throws UncheckedIOException if it cannot be written */
    public void write(JsonNode document) {
        String suffix = ".tmp-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        Path temporary = path.resolveSibling(path.getFileName() + suffix);
        try {
            Files.createDirectories(path.getParent());
            try (FileChannel out =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(Json.bytes(document));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
                Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
