package dev.harthon.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.apache.hc.client5.http.entity.mime.AbstractContentBody;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;

/** A file as the one field of a form, RFC 7578. */
final class FormFile extends AbstractContentBody {

    private final FileEntity file;
    private final String name;

    private FormFile(FileEntity file, String name) {
        super(ContentType.APPLICATION_OCTET_STREAM);
        this.file = file;
        this.name = name;
    }

    static HttpEntity entity(String field, Path path, LongConsumer progress) {
        FormFile part = new FormFile(new FileEntity(path, progress), String.valueOf(path.getFileName()));
        return MultipartEntityBuilder.create().addPart(field, part).build();
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        file.writeTo(out);
    }

    @Override
    public long getContentLength() {
        return file.getContentLength();
    }
}
