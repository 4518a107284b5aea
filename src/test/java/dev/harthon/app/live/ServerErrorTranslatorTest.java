package dev.harthon.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harthon.app.AppJson;
import dev.harthon.app.Apps;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServerErrorTranslatorTest {

    private static List<ServerComplaint> translate(String body) {
        return ServerErrorTranslator.translate(Transcripts.read(body), AppJson.deploy(Apps.redis()));
    }

    @Test
    void namesTheSettingAndTheCommandThatFixesIt() {
        assertThat(translate("""
                {"message": "Object is not valid", "details": [{"path": "/mem", "errors": ["error.min"]}]}"""))
                .singleElement()
                .satisfies(complaint -> {
                    assertThat(complaint).hasToString("mem (/mem): is too small");
                    assertThat(complaint.remedy()).isEqualTo("set mem MIB");
                });
    }

    @Test
    void namesThePort() {
        assertThat(translate("""
                {"details": [{"path": "/portDefinitions(1)/port", "errors": ["error.max", "error.pattern"]}]}"""))
                .extracting(ServerComplaint::toString)
                .containsExactly(
                        "expose (/portDefinitions(1)/port): port gossip is too large",
                        "expose (/portDefinitions(1)/port): port gossip has characters that Marathon does not take there");
        assertThat(translate("""
                {"details": [{"path": "/portDefinitions(9)/port", "errors": ["error.max"]}]}""")).hasSize(1);
    }

    @Test
    void doesNotRepeatWhatTheServerQuotes() {
        assertThat(translate("""
                {"details": [{"path": "/id", "errors": ["'id' is undefined on object: {\\"env\\":\\"canary\\"}",
                                                       "{\\"env\\":\\"canary\\"} is not an object"]}]}""").toString())
                .doesNotContain("canary")
                .contains("is missing", "is not an object");
    }

    @Test
    void keepsAnAnswerInAnotherForm() {
        assertThat(translate("{\"message\": \"Invalid JSON\", \"details\": \"Unexpected end\"}"))
                .extracting(ServerComplaint::message).containsExactly("Invalid JSON: Unexpected end");
        assertThat(translate("{}")).extracting(ServerComplaint::message).containsExactly("the server gives no reason");
        assertThat(translate("{\"message\": \"no\", \"details\": []}")).hasSize(1);
    }

    @Test
    void knowsTheOwnerOfMostComplaintsOfARealMarathon() throws Exception {
        List<JsonNode> refusals = Transcripts.exchanges("errors.json")
                .map(call -> call.at("/response/body"))
                .filter(body -> body.path("details").isArray() && !body.path("details").isEmpty())
                .toList();
        assertThat(refusals).hasSizeGreaterThan(40);
        assertThat(refusals.stream()
                        .flatMap(body -> ServerErrorTranslator.translate(body, AppJson.deploy(Apps.redis())).stream())
                        .filter(complaint -> complaint.setting().isEmpty())
                        .map(ServerComplaint::path))
                .containsOnly("/", "/uris", "/killSelection");
    }
}
