package dev.harthon.local.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** HTTP as the fetcher does it: redirects are followed, only status 200 counts, user information is basic auth. */
final class Downloader {

    private static final String FAILED = "Error downloading resource";

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .connectTimeout(Duration.ofSeconds(60))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    void download(String uri, Path to) throws IOException, InterruptedException, FetchFailure {
        HttpResponse<InputStream> response = send(request(uri).GET().build());
        try (InputStream in = response.body()) {
            if (response.statusCode() != 200) {
                throw refused(response.statusCode());
            }
            try (OutputStream out = Files.newOutputStream(to)) {
                Copy.all(in, out);
            } catch (IOException e) {
                interrupted(e);
                throw new FetchFailure(FAILED + ": Transferred a partial file");
            }
        }
    }

    static FetchFailure refused(int status) {
        return new FetchFailure(FAILED + ", received HTTP return code " + status);
    }

    /** What HEAD says, if anything: the cache needs to know the size. */
    OptionalLong size(String uri) throws InterruptedException {
        try {
            HttpRequest head = request(uri).method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
            return client.send(head, BodyHandlers.discarding()).headers().firstValueAsLong("Content-Length");
        } catch (IOException | FetchFailure e) {
            return OptionalLong.empty();
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException, InterruptedException, FetchFailure {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            interrupted(e);
            boolean unknown = Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                    .anyMatch(UnresolvedAddressException.class::isInstance);
            throw new FetchFailure(
                    FAILED + ": " + (unknown ? "Couldn't resolve host name" : "Couldn't connect to server"));
        }
    }

    private static void interrupted(IOException e) throws InterruptedException {
        if (Thread.interrupted()) {
            InterruptedException interruption = new InterruptedException("the fetch was cancelled");
            interruption.initCause(e);
            throw interruption;
        }
    }

    private static HttpRequest.Builder request(String text) throws FetchFailure {
        try {
            URI uri = URI.create(text);
            String user = uri.getRawUserInfo();
            if (user == null) {
                return HttpRequest.newBuilder(uri);
            }
            String bare = text.replaceFirst("//" + Pattern.quote(user) + "@", "//");
            byte[] credentials = URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .getBytes(StandardCharsets.UTF_8);
            return HttpRequest.newBuilder(URI.create(bare))
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        } catch (IllegalArgumentException e) {
            throw new FetchFailure(FAILED + ": URL using bad/illegal format or missing URL");
        }
    }
}
