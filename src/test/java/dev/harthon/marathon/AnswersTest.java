package dev.harthon.marathon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.http.HttpBody;
import dev.harthon.http.HttpCall;
import dev.harthon.http.HttpCaller;
import dev.harthon.http.HttpReply;
import dev.harthon.http.HttpSettings;
import dev.harthon.http.Json;
import dev.harthon.http.LoopbackServer;
import dev.harthon.http.LoopbackServer.Answer;
import dev.harthon.http.Transcript;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final HttpCaller http = new HttpCaller(HttpSettings.standard());

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void detailsMayBeAListOrAText() {
        Change list = change(Answer.json(422, "{\"message\":\"Object is not valid\",\"details\":"
                + "[{\"path\":\"/portDefinitions(1)/port\",\"errors\":[\"error.max\",\"too big\"]}]}"));
        Change text = change(Answer.json(400, "{\"message\":\"Invalid JSON\",\"details\":\"Unexpected end\"}"));

        assertThat(list).isEqualTo(new Change.Rejected(422, "Object is not valid",
                List.of(new Violation("/portDefinitions(1)/port", List.of("error.max", "too big")))));
        assertThat(text).isEqualTo(new Change.Rejected(400, "Invalid JSON",
                List.of(new Violation("/", List.of("Unexpected end")))));
        assertThatThrownBy(() -> list.orThrow("cannot deploy /x"))
                .isInstanceOfSatisfying(OperationFault.class, fault -> assertThat(fault.why().orElseThrow())
                        .contains("Object is not valid (/portDefinitions(1)/port: error.max, too big)"));
    }

    @Test
    void aConflictWithoutDeploymentsIsNoLock() {
        assertThat(change(Answer.json(409, "{\"message\":\"An app with id [/x] already exists.\"}")))
                .isInstanceOf(Change.Rejected.class);
    }

    @Test
    void whatIsNoAnswerToAChangeIsAFault() {
        assertThatThrownBy(() -> change(Answer.json(401, "{\"message\":\"Invalid username or password.\"}")))
                .isInstanceOf(NetworkFault.class);
        assertThatThrownBy(() -> change(Answer.of(404, "<h1>nginx</h1>"))).isInstanceOf(OperationFault.class);
        assertThatThrownBy(() -> change(Answer.json(500, "{\"message\":\"URI not found\"}")))
                .isInstanceOf(OperationFault.class);
    }

    @Test
    void tooManyDeploymentsAreNoLackOfPermission() {
        assertThat(change(Answer.json(403, "{\"message\":\"Max number (1) of running deployments is achieved.\"}")))
                .isInstanceOfSatisfying(Change.Rejected.class, no -> assertThat(no.status()).isEqualTo(403));
        assertThatThrownBy(() -> change(Answer.json(403, "{\"message\":\"Not Authorized to perform this action!\"}")))
                .isInstanceOf(NetworkFault.class);
    }

    @Test
    void understandsEveryRefusalThatWasRecorded() {
        int count = 0;
        Set<Integer> refusals = Set.of(400, 404, 409, 422);
        for (String name : List.of("errors", "deployments", "app-kill", "groups", "app-scale-restart-rollback")) {
            for (Transcript.Entry entry : Transcript.of(name).entries()) {
                if (entry.server().equals("marathon") && refusals.contains(entry.status())) {
                    Change change = change(entry.answer());
                    assertThat(change).as(entry.toString()).isNotInstanceOf(Change.Accepted.class);
                    if (change instanceof Change.Rejected rejected) {
                        assertThat(rejected.message()).as(entry.toString()).isNotBlank();
                        assertThat(rejected.violations()).allSatisfy(one -> assertThat(one.errors()).isNotEmpty());
                    }
                    count++;
                }
            }
        }
        assertThat(count).isGreaterThan(50);
    }

    private Change change(Answer answer) {
        try (LoopbackServer server = LoopbackServer.answering(asked -> answer)) {
            HttpReply reply = http.send(HttpCall.post(server.uri("/v2/apps"), HttpBody.json(Json.object())));
            return Answers.change(reply, "cannot deploy /x");
        }
    }
}
