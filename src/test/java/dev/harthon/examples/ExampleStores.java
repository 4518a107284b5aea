package dev.harthon.examples;

import dev.harthon.http.LoopbackServer;
import dev.harthon.http.LoopbackServer.Answer;
import dev.harthon.http.LoopbackServer.Asked;
import dev.harthon.store.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A bucket, and a web server before a folder, in place of those that the examples upload to. */
final class ExampleStores implements AutoCloseable {

    private final Path folder;
    private final S3Server bucket;
    private final LoopbackServer web;

    ExampleStores(Path here) throws Exception {
        this.folder = Files.createDirectories(here.resolve("www"));
        this.bucket = new S3Server(Files.createDirectories(here.resolve("buckets"))).withBucket("art");
        this.web = LoopbackServer.answering(this::give);
        System.setProperty("aws.accessKeyId", S3Server.environment().get("AWS_ACCESS_KEY_ID"));
        System.setProperty("aws.secretAccessKey", S3Server.environment().get("AWS_SECRET_ACCESS_KEY"));
    }

    /** What stands in an example, and what it is here. */
    Map<String, String> names(String line) {
        if (line.contains("--url")) {
            return Map.of("file:///srv/www/a", folder.toUri().toString(), "https://files.example/a", web.uri().toString());
        }
        String endpoint = "https://minio.example:9000";
        return line.contains(endpoint) ? Map.of(endpoint, bucket.endpoint().toString()) : Map.of();
    }

    private Answer give(Asked asked) {
        try {
            return new Answer(200, Map.of(), Files.readAllBytes(folder.resolve(asked.path().substring(1))));
        } catch (IOException e) {
            return Answer.of(404, "");
        }
    }

    @Override
    public void close() throws Exception {
        web.close();
        bucket.close();
    }
}
