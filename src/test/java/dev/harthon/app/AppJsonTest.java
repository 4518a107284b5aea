package dev.harthon.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.harthon.fault.PreflightFault;
import dev.harthon.fault.UsageFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppJsonTest {

    @Test
    void printsAPlainApplication() {
        assertThat(AppJson.pretty(AppJson.deploy(Apps.redis()))).isEqualTo("""
                {
                  "id": "/core/redis",
                  "cmd": "exec sh ./start",
                  "cpus": 0.5,
                  "mem": 256,
                  "disk": 0,
                  "instances": 1,
                  "env": {},
                  "labels": {},
                  "fetch": [
                    {
                      "uri": "http://store/%s-redis.tgz",
                      "extract": true,
                      "cache": true
                    }
                  ],
                  "networks": [
                    {
                      "mode": "host"
                    }
                  ],
                  "portDefinitions": [
                    {
                      "port": 0,
                      "protocol": "tcp",
                      "name": "redis"
                    },
                    {
                      "port": 0,
                      "protocol": "udp,tcp",
                      "name": "gossip"
                    }
                  ],
                  "taskKillGracePeriodSeconds": 30
                }
                """.formatted("0a".repeat(32)));
    }

    @Test
    void printsEverythingElseToo() {
        AppDefinition app = new AppDefinition(
                AppId.parse("/shop/db"), "exec sh ./start", Optional.of("svc"),
                new Resources(Cpus.parse("1"), MemoryMib.parse("1g"), DiskMib.parse("2g"), Gpus.parse("1")),
                Map.of("B", new EnvValue.Literal("2"), "A", new EnvValue.Literal("1")), Map.of("team", "db"),
                List.of(new FetchEntry("http://u:p@h/x?sig=1", false, false, Optional.of("x.bin"), true)),
                List.of(new Volume.Host("/srv/db", "data", true)), Network.HOST,
                List.of(new PortDefinition(5432, PortName.parse("pg"), Protocol.TCP, true, Map.of("VIP_0", "db:5432"),
                        Optional.of("port"))),
                List.of(HealthCheck.of(new HealthProbe.Http(PortName.parse("pg"), "/up"))),
                new Placement(Optional.of("shop"), List.of(Constraint.parse("hostname:UNIQUE"), Constraint.parse("rack:LIKE:r1")),
                        List.of("*", "shop")),
                new Lifecycle(new Instances(3), DurationText.parse("1m"), Optional.empty(),
                        Optional.of(Backoff.parse("2s/2/1m")), Optional.of(UnreachableStrategy.parse("5m/10m"))));
        assertThat(AppJson.deploy(app)).hasToString("{\"id\":\"/shop/db\",\"cmd\":\"exec sh ./start\",\"cpus\":1,\"mem\":1024,"
                + "\"disk\":2048,\"gpus\":1,\"instances\":3,\"user\":\"svc\",\"role\":\"shop\",\"env\":{\"A\":\"1\",\"B\":\"2\"},"
                + "\"labels\":{\"team\":\"db\"},\"fetch\":[{\"uri\":\"http://u:p@h/x?sig=1\",\"extract\":false,\"cache\":false,"
                + "\"executable\":true,\"destPath\":\"x.bin\"}],\"container\":{\"type\":\"MESOS\",\"volumes\":[{\"containerPath\":"
                + "\"data\",\"hostPath\":\"/srv/db\",\"mode\":\"RO\"}]},\"networks\":[{\"mode\":\"host\"}],\"portDefinitions\":[{"
                + "\"port\":5432,\"protocol\":\"tcp\",\"name\":\"pg\",\"labels\":{\"VIP_0\":\"db:5432\"}}],\"requirePorts\":true,"
                + "\"healthChecks\":[{\"protocol\":\"MESOS_HTTP\",\"path\":\"/up\",\"portIndex\":0,\"gracePeriodSeconds\":60,"
                + "\"intervalSeconds\":10,\"timeoutSeconds\":5,\"maxConsecutiveFailures\":3,\"delaySeconds\":1}],"
                + "\"upgradeStrategy\":{\"minimumHealthCapacity\":0.5,\"maximumOverCapacity\":0},\"taskKillGracePeriodSeconds\":60,"
                + "\"backoffSeconds\":2,\"backoffFactor\":2,\"maxLaunchDelaySeconds\":60,\"constraints\":[[\"hostname\",\"UNIQUE\"],"
                + "[\"rack\",\"LIKE\",\"r1\"]],\"acceptedResourceRoles\":[\"*\",\"shop\"],\"unreachableStrategy\":{"
                + "\"inactiveAfterSeconds\":300,\"expungeAfterSeconds\":600}}");
        assertThat(AppJson.preview(app).get("fetch").get(0).get("uri").stringValue()).isEqualTo("http://***@h/x?***");
    }

    @Test
    void aFixedPortOfOneInstanceIsReplacedInPlace() {
        AppDefinition app = Apps.withPorts(Apps.redis(), Apps.fixed(Apps.gossip()), Apps.port(6379, "redis"));
        assertThat(AppJson.deploy(app).get("upgradeStrategy"))
                .hasToString("{\"minimumHealthCapacity\":0,\"maximumOverCapacity\":0}");
        assertThat(AppJson.deploy(app).get("requirePorts").booleanValue()).isTrue();
        assertThat(AppJson.deploy(app).get("portDefinitions").toString()).contains("\"port\":9638", "\"port\":0");
    }

    @Test
    void masksSecretsInAPreviewAndTellsThemToMarathon() {
        AppDefinition app = Apps.withEnv(Apps.redis(), Map.of("P", new EnvValue.Secret("env P", Optional.of("canary"))));
        assertThat(AppJson.preview(app).toString()).contains("(secret: env P)").doesNotContain("canary");
        assertThat(AppJson.deploy(app).get("env").get("P").stringValue()).isEqualTo("canary");
        assertThat(app.toString()).doesNotContain("canary");
    }

    @Test
    void doesNotDeployASecretWithoutAValue() {
        AppDefinition app = Apps.withEnv(Apps.redis(), Map.of("P", new EnvValue.Secret("env P", Optional.empty())));
        assertThat(AppJson.preview(app).toString()).contains("(secret: env P)");
        assertThatThrownBy(() -> AppJson.deploy(app)).isInstanceOf(PreflightFault.class).hasMessageContaining("P");
    }

    @Test
    void aContainerNetworkMapsTheSamePortInsideAndOutside() {
        AppDefinition app = Apps.withNetwork(Apps.redis(), Network.parse("container:dcos"));
        assertThat(AppJson.deploy(app).get("container")).hasToString("{\"type\":\"MESOS\",\"volumes\":[],\"portMappings\":["
                + "{\"containerPort\":0,\"hostPort\":0,\"protocol\":\"tcp\",\"name\":\"redis\"},"
                + "{\"containerPort\":0,\"hostPort\":0,\"protocol\":\"udp,tcp\",\"name\":\"gossip\"}]}");
        assertThat(AppJson.deploy(app).get("networks")).hasToString("[{\"mode\":\"container\",\"name\":\"dcos\"}]");
        assertThat(AppJson.deploy(app).has("portDefinitions")).isFalse();
    }

    @Test
    void aPersistentVolumeIsWaitedForAndReplacedInPlace() {
        AppDefinition app = Apps.withNetwork(Apps.redis(), Network.HOST, Volume.parse("data:1GiB"));
        assertThat(AppJson.deploy(app).get("unreachableStrategy").stringValue()).isEqualTo("disabled");
        assertThat(AppJson.deploy(app).get("upgradeStrategy").get("minimumHealthCapacity").intValue()).isZero();
        assertThat(AppJson.deploy(app).get("container").get("volumes"))
                .hasToString("[{\"containerPath\":\"data\",\"mode\":\"RW\",\"persistent\":{\"size\":1024}}]");
    }

    @Test
    void refusesAHealthCheckOfAPortThatIsNotThere() {
        AppDefinition app = Apps.withHealth(Apps.redis(), HealthCheck.of(new HealthProbe.Tcp(PortName.parse("http"))));
        assertThatThrownBy(() -> AppJson.deploy(app)).isInstanceOf(PreflightFault.class).hasMessageContaining("http");
    }

    @Test
    void refusesTheSameNameOrFixedNumberTwice() {
        assertThatThrownBy(() -> Apps.withPorts(Apps.redis(), Apps.port(1, "a"), Apps.port(2, "a")))
                .isInstanceOf(UsageFault.class);
        assertThatThrownBy(() -> Apps.withPorts(
                        Apps.redis(), Apps.fixed(Apps.port(1, "a")), Apps.fixed(Apps.port(1, "b"))))
                .isInstanceOf(UsageFault.class);
    }
}
