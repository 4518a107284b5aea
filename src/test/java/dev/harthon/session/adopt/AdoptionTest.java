package dev.harthon.session.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.UsageFault;
import dev.harthon.session.EnvEntry;
import dev.harthon.session.MappingCheck;
import dev.harthon.session.SecretSource;
import dev.harthon.session.Session;
import dev.harthon.session.SessionEdits;
import dev.harthon.session.script.SessionWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdoptionTest {

    private static final String EXPORTED = """
            {"id": "core/redis",
             "cmd": "/bin/id -u hab &>/dev/null || /sbin/useradd hab; /usr/sbin/chroot . ./init.sh start core/redis",
             "cpus": 0.5, "disk": 0, "mem": 512, "instances": 2,
             "uris": ["https://files.example/core-redis-7.0.15-20240517120000.tgz"]}""";

    private static final String LIVE = """
            {"app": {"id": "/shop/web", "cmd": "exec sh ./start", "cpus": 0.1, "mem": 64.0, "instances": 1,
             "user": "root", "role": "*", "version": "2026-01-05T10:15:00.000Z", "tasksRunning": 1,
             "constraints": [["hostname", "UNIQUE"], ["rack", "LIKE", "r[12]"]],
             "acceptedResourceRoles": ["*"], "taskKillGracePeriodSeconds": 60,
             "upgradeStrategy": {"minimumHealthCapacity": 0.5, "maximumOverCapacity": 0},
             "unreachableStrategy": {"inactiveAfterSeconds": 300, "expungeAfterSeconds": 600},
             "backoffSeconds": 1, "backoffFactor": 1.15, "maxLaunchDelaySeconds": 300,
             "networks": [{"mode": "host"}],
             "env": {"GREETING": "hello", "DB_PASSWORD": "canary-91", "KEY": {"secret": "key"}},
             "labels": {"team": "shop", "harthon.package": "acme/web/1.0.0/20260101000000"},
             "portDefinitions": [
               {"port": 10001, "name": "http", "protocol": "tcp", "labels": {"VIP_0": "/web:80"}},
               {"port": 10002, "name": "gossip", "protocol": "udp,tcp"}, {"port": 10003, "protocol": "tcp"}],
             "healthChecks": [
               {"protocol": "HTTP", "path": "/healthz", "portIndex": 0, "gracePeriodSeconds": 90,
                "intervalSeconds": 20, "timeoutSeconds": 4, "maxConsecutiveFailures": 5},
               {"protocol": "COMMAND", "command": {"value": "true"}}],
             "container": {"type": "MESOS", "volumes": [
               {"containerPath": "data", "mode": "RW", "persistent": {"size": 512}},
               {"containerPath": "etc", "hostPath": "/etc/web", "mode": "RO"}]},
             "dependencies": ["/shop/db"], "fetch": [{"uri": "http://store/x.tgz"}]}}""";

    private static final SessionEdits EDITS = new SessionEdits(MappingCheck.NONE);

    @Test
    void whatTheRemovedExporterWroteBecomesASession() {
        Adopted adopted = adopt(EXPORTED);

        assertThat(SessionWriter.text(adopted.session(), "1.0")).contains(
                "set id /core/redis\n", "set mem 512\n", "set instances 2\n").doesNotContain("set cpus", "set disk");
        assertThat(AppDocument.parse("x.json", EXPORTED).runs().map(Object::toString)).contains("core/redis");
        assertThat(adopted.left()).hasSize(2);
        assertThat(adopted.left()).anyMatch(line -> line.startsWith("cmd: Harthon's own start script"));
        assertThat(adopted.left()).anyMatch(line -> line.startsWith("fetch: the archive is built anew"));
    }

    @Test
    void settingsAreTakenWhereTheyDifferFromTheUsual() {
        assertThat(SessionWriter.text(adopt(LIVE).session(), "1.0")).contains(
                "set id /shop/web\n", "set cpus 0.1\n", "set mem 64\n", "set user root\n",
                "hostname:UNIQUE rack:LIKE:r[12]", "set kill-grace 1m\n", "set upgrade 0.5/0\n",
                "set unreachable 5m/10m\n").doesNotContain("set role", "set backoff", "set instances", "set network");
    }

    @Test
    void portsVariablesLabelsAndVolumesAreTaken() {
        Session session = adopt(LIVE).session();

        assertThat(session.effectivePorts()).extracting(port -> port.name() + " " + port.protocol())
                .containsExactly("http tcp", "gossip udp,tcp");
        assertThat(session.effectivePorts().get(0).labels()).containsEntry("VIP_0", "/web:80");
        assertThat(session.env()).containsEntry("GREETING", new EnvEntry.Literal("hello"));
        assertThat(session.labels()).containsExactly(java.util.Map.entry("team", "shop"));
        assertThat(session.volumes()).extracting(Object::toString).containsExactly("data:512MiB", "/etc/web:etc:ro");
    }

    @Test
    void aSecretIsNotKept() {
        Adopted adopted = adopt(LIVE);

        assertThat(adopted.session().env())
                .containsEntry("DB_PASSWORD", new EnvEntry.Secret(new SecretSource.FromEnv("DB_PASSWORD")))
                .doesNotContainKey("KEY");
        assertThat(adopted.toString()).doesNotContain("canary");
        assertThat(adopted.left()).anyMatch(line -> line.startsWith("env DB_PASSWORD: its value sounds secret"));
        assertThat(adopted.left()).anyMatch(line -> line.startsWith("env KEY: it refers to a secret of the cluster"));
    }

    @Test
    void theFirstCheckIsTakenAndTheRestIsTold() {
        Adopted adopted = adopt(LIVE);

        assertThat(SessionWriter.text(adopted.session(), "1.0"))
                .contains("health http --port http --path /healthz", "--grace 1m30s", "--interval 20s", "--failures 5");
        assertThat(adopted.left()).contains(
                "health check: Marathon made it from afar; it will be made on the agent, as MESOS_HTTP",
                "health checks: an agent runs the first only, the others are left out",
                "port 2: it has no name; write expose port N --name NAME",
                "dependencies: Harthon deploys one application at a time");
    }

    @Test
    void fixedPortsStayFixedAndThoseTakenAwayStayAway() {
        Session session = adopt("""
                {"id": "/web", "requirePorts": true, "labels": {"harthon.package": "acme/web/1.0.0/20260101000000"},
                 "upgradeStrategy": {"minimumHealthCapacity": 0, "maximumOverCapacity": 0},
                 "portDefinitions": [{"port": 9638, "name": "gossip", "protocol": "udp,tcp"}]}""").session();

        assertThat(session.effectivePorts()).singleElement().satisfies(port -> {
            assertThat(port.number()).isEqualTo(9638);
            assertThat(port.fixed()).isTrue();
        });
        assertThat(SessionWriter.text(session, "1.0")).doesNotContain("set upgrade");
    }

    @Test
    void whatCannotBeSaidIsTold() {
        assertThat(adopt("""
                {"id": "/Web_1", "cmd": "run", "container": {"type": "DOCKER", "docker": {"image": "x"}},
                 "env": {"a-b": "1"}, "args": ["x"]}""").left())
                .anyMatch(line -> line.startsWith("id: "))
                .anyMatch(line -> line.startsWith("container: a Docker image"))
                .anyMatch(line -> line.startsWith("env a-b: "))
                .anyMatch(line -> line.startsWith("args: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"apps\": [{\"id\": \"/a\"}, {\"id\": \"/b\"}]}", "\"x\""})
    void whatIsNoApplicationIsRefused(String text) {
        assertThatThrownBy(() -> AppDocument.parse("x.json", text)).isInstanceOf(UsageFault.class)
                .hasMessageContaining("cannot adopt x.json");
    }

    private static Adopted adopt(String json) {
        return Adoption.of(AppDocument.parse("app.json", json), Session.EMPTY, EDITS);
    }
}
