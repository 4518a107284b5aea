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
            import sys, threading, time
            from marathon import MarathonClient
            from marathon.exceptions import MarathonHttpError, NotFoundError
            from marathon.models import MarathonApp, MarathonGroup

            def settled():
                deadline = time.time() + 60
                while c.list_deployments():
                    assert time.time() < deadline, c.list_deployments()
                    time.sleep(0.05)

            c = MarathonClient(sys.argv[1])
            seen = []
            attached = threading.Event()

            def listen():
                for event in c.event_stream():
                    seen.append(type(event).__name__)
                    attached.set()

            threading.Thread(target=listen, daemon=True).start()
            assert attached.wait(60)

            assert b'pong' in c.ping()
            assert c.get_info().name == 'marathon'
            assert ':' in c.get_leader()['leader']
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
            c.update_app('/py/app', c.get_app('/py/app'))
            settled()
            c.kill_task('/py/app', c.list_tasks('/py/app')[0].id)
            c.kill_tasks('/py/app')
            assert [a.id for a in c.list_apps(embed_tasks=True, embed_task_stats=True)] == ['/py/app']

            c.create_app('/py/huge', MarathonApp(cmd='exec sleep 1000', cpus=99, mem=32, instances=1))
            queue = c.list_queue()
            assert [q.app.id for q in queue if q.app.id == '/py/huge'], queue
            deployment = [d for d in c.list_deployments() if d.affected_apps == ['/py/huge']][0]
            try:
                c.scale_app('/py/huge', instances=2)
                raise AssertionError('it is locked')
            except MarathonHttpError as e:
                assert e.status_code == 409, e
            c.delete_deployment(deployment.id)
            settled()
            try:
                c.get_app('/py/huge')
                raise AssertionError('it was rolled back')
            except NotFoundError:
                pass

            c.create_group(MarathonGroup(id='/py/g', apps=[
                    MarathonApp(id='one', cmd='exec sleep 1000', cpus=0.1, mem=32, instances=1)]))
            settled()
            assert c.get_group('/py/g').apps[0].id == '/py/g/one'
            c.scale_group('/py/g', 2)
            settled()
            assert c.get_app('/py/g/one').instances == 2
            assert any(g.id == '/py' for g in c.list_groups())
            c.delete_group('/py/g', force=True)
            settled()

            c.delete_app('/py/app', force=True)
            settled()
            assert c.list_apps() == []
            deadline = time.time() + 60
            while 'MarathonAppTerminatedEvent' not in seen and time.time() < deadline:
                time.sleep(0.05)
            for wanted in ('MarathonDeploymentInfo', 'MarathonDeploymentSuccess', 'MarathonStatusUpdateEvent',
                           'MarathonApiPostEvent', 'MarathonGroupChangeSuccess', 'MarathonDeploymentFailed'):
                assert wanted in seen, (wanted, sorted(set(seen)))
            print('done')
            """;

    @Test
    void createsScalesRestartsRollsBackGroupsListensAndDeletes() throws IOException, InterruptedException {
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
