package dev.harthon.local;

import dev.harthon.local.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** A plain client of a cluster. */
public final class Api {

    private final LocalCluster cluster;
    private final HttpClient client = HttpClient.newHttpClient();

    public Api(LocalCluster cluster) {
        this.cluster = cluster;
    }

    public HttpResponse<byte[]> send(String method, String url, byte[] body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).method(method,
                    body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public HttpResponse<byte[]> marathon(String method, String path, String body) {
        return send(method, cluster.marathonUrl() + path, body.getBytes(StandardCharsets.UTF_8),
                "Content-Type", "application/json");
    }

    public JsonNode get(String path) {
        return Json.read(marathon("GET", path, "").body());
    }

    public JsonNode post(String path, String body) {
        return Json.read(marathon("POST", path, body).body());
    }

    public JsonNode put(String path, String body) {
        return Json.read(marathon("PUT", path, body).body());
    }

    public JsonNode delete(String path) {
        return Json.read(marathon("DELETE", path, "").body());
    }

    public JsonNode master(String path) {
        return Json.read(send("GET", cluster.masterUrl() + path, new byte[0]).body());
    }

    /** The first agent's face. */
    public String agentUrl() {
        return "http://127.0.0.1:" + master("/slaves").path("slaves").get(0).path("port").intValue();
    }

    public HttpResponse<byte[]> agent(String pathAndQuery) {
        return send("GET", agentUrl() + pathAndQuery, new byte[0]);
    }

    /** A file of the sandbox of the task's latest run. */
    public String sandboxFile(String taskId, String name) {
        String framework = master("/frameworks").path("frameworks").get(0).path("id").stringValue();
        String path = "/frameworks/" + framework + "/executors/" + taskId + "/runs/latest/" + name;
        HttpResponse<byte[]> response =
                agent("/files/download?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        return response.statusCode() == 200 ? new String(response.body(), StandardCharsets.UTF_8) : "";
    }

    public void deployed() {
        Await.until("no deployment is left", () -> get("/v2/deployments").isEmpty());
    }

    /** The only task of an application, once it runs. */
    public JsonNode running(String app) {
        Await.until(app + " runs", () -> get("/v2/apps/" + app).path("app").path("tasksRunning").intValue() == 1);
        return get("/v2/apps/" + app + "/tasks").path("tasks").get(0);
    }

    public JsonNode lastFailure(String app) {
        Await.until(app + " has failed", () -> get("/v2/apps/" + app).path("app").has("lastTaskFailure"));
        return get("/v2/apps/" + app).path("app").path("lastTaskFailure");
    }
}
