package dev.harthon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Debian's python3-marathon works on the cluster as it is. */
class PythonClientTest {

    private static final Path MODULE = Path.of("/usr/lib/python3/dist-packages/marathon");

    private static final String SCRIPT = """
            import sys, time
            from marathon import MarathonClient
            from marathon.models import MarathonApp

            def settled():
                deadline = time.time() + 60
                while c.list_deployments():
                    assert time.time() < deadline, c.list_deployments()
                    time.sleep(0.05)

            c = MarathonClient(sys.argv[1])
            assert b'pong' in c.ping()
            assert c.get_info().name == 'marathon'
            app = c.create_app('/py/app', MarathonApp(cmd='exec sleep 1000', cpus=0.1, mem=32, instances=1))
            assert app.id == '/py/app'
            settled()
            assert len(c.list_tasks('/py/app')) == 1
            assert c.list_endpoints()
            c.scale_app('/py/app', instances=2)
            settled()
            assert c.get_app('/py/app').tasks_running == 2
            c.restart_app('/py/app')
            settled()
            versions = c.list_versions('/py/app')
            assert len(versions) >= 3, versions
            assert c.get_version('/py/app', versions[0]).id == '/py/app'
            c.rollback_app('/py/app', min(versions))
            settled()
            assert c.get_app('/py/app').instances == 1
            c.kill_task('/py/app', c.list_tasks('/py/app')[0].id)
            c.kill_tasks('/py/app')
            assert [a.id for a in c.list_apps(embed_tasks=True, embed_task_stats=True)] == ['/py/app']
            c.list_queue()
            c.delete_app('/py/app', force=True)
            settled()
            assert c.list_apps() == []
            print('done')
            """;

    @Test
    void createsScalesRestartsRollsBackAndDeletes() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isDirectory(MODULE), "python3-marathon is not installed");
        try (LocalCluster cluster = LocalCluster.start(LocalClusterOptions.defaults())) {
            Process python = new ProcessBuilder("/usr/bin/python3", "-c", SCRIPT, cluster.marathonUrl())
                    .redirectErrorStream(true).start();
            String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(python.waitFor()).as(output).isZero();
            assertThat(output).endsWith("done\n");
        }
    }
}
