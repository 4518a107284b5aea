package dev.harthon.local.marathon;

import dev.harthon.local.loop.Loop;
import dev.harthon.local.marathon.app.App;
import dev.harthon.local.marathon.app.AppId;
import dev.harthon.local.marathon.app.MarathonError;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** What is defined, and how it changes: each change is a plan that becomes a deployment. Belongs to the loop. */
final class Definitions {

    private final Loop loop;
    private final Deployments deployments;
    private final Events events;
    private final DefinitionsStore store;
    private final VersionHistory history = new VersionHistory();
    private final RootHistory roots = new RootHistory();
    private RootGroup root = RootGroup.empty();
    private Instant last = Instant.EPOCH;

    Definitions(Loop loop, Deployments deployments, Events events, DefinitionsStore store) {
        this.store = store;
        this.loop = loop;
        this.deployments = deployments;
        this.events = events;
    }

    /** Begins with what an earlier start has written down. */
    void restore() {
        store.read().ifPresent(kept -> {
            root = kept.root();
            last = root.version();
            history.keep(kept.versions());
            roots.keep(root);
        });
    }

    RootGroup root() {
        return root;
    }

    VersionHistory history() {
        return history;
    }

    RootHistory roots() {
        return roots;
    }

    App app(AppId id) {
        return root.app(id).orElseThrow(() -> MarathonError.noApp(id));
    }

    /** A moment that no other version has. */
    private Instant nextVersion() {
        Instant now = loop.now();
        last = now.isAfter(last) ? now : last.plusMillis(1);
        return last;
    }

    /** Adds an application that is not there yet. */
    Change create(AppId id, ObjectNode spec, boolean force) {
        return change(force, id.parent(), (before, at) -> {
            if (before.app(id).isPresent()) {
                throw MarathonError.of(409, "An app with id [" + id + "] already exists.");
            }
            return with(before, id, spec, at);
        });
    }

    /** All that there was, with one application added or replaced. */
    RootGroup with(RootGroup before, AppId id, ObjectNode spec, Instant at) {
        if (before.hasGroup(id) || id.ancestors().stream().anyMatch(group -> before.app(group).isPresent())) {
            throw MarathonError.invalid("/", "Groups and Applications may not have the same identifier.");
        }
        ObjectNode assigned = ServicePorts.assign(before, id, spec);
        App next = before.app(id).map(app -> app.changedTo(assigned, at)).orElseGet(() -> App.first(id, assigned, at));
        return before.with(next, at);
    }

    Change modify(AppId id, boolean force, BiFunction<App, Instant, App> change) {
        return change(force, id.parent(), (before, at) -> before.with(change.apply(app(id), at), at));
    }

    Change remove(AppId id, boolean force) {
        return change(force, id.parent(), (before, at) -> before.without(app(id).id(), at));
    }

    /** Any change of all that is defined. */
    Change change(boolean force, AppId group, BiFunction<RootGroup, Instant, RootGroup> change) {
        Instant version = nextVersion();
        try {
            return take(change.apply(root, version), version, group, force);
        } catch (MarathonError e) {
            events.groupChangeFailed(group, version, e.getMessage());
            throw e;
        }
    }

    /** A deployment of one application as it is, which never ends by itself. */
    Deployment lock(AppId id) {
        app(id);
        Instant now = nextVersion();
        return deployments.block(new DeploymentPlan(UUID.randomUUID().toString(), root, root, now,
                List.of(List.of(new Action(Action.Kind.RestartApplication, id)))));
    }

    /** What a change would do. */
    DeploymentPlan rehearse(BiFunction<RootGroup, Instant, RootGroup> change) {
        Instant at = loop.now();
        RootGroup target = change.apply(root, at);
        GroupRules.checkCycles(target);
        return DeploymentPlan.between(UUID.randomUUID().toString(), root, target, at);
    }

    /** Back to what the applications of a plan were before it. */
    Change revert(DeploymentPlan plan) {
        RootGroup before = plan.original();
        Instant now = nextVersion();
        UnaryOperator<RootGroup> reverted = current -> {
            RootGroup result = current;
            for (AppId id : plan.affected()) {
                RootGroup from = result;
                result = before.app(id).map(app -> from.with(app, now)).orElseGet(() -> from.without(id, now));
            }
            return result;
        };
        return take(reverted.apply(root), before.version(), AppId.root(), true);
    }

    private Change take(RootGroup target, Instant version, AppId group, boolean force) {
        GroupRules.checkCycles(target);
        DeploymentPlan plan = DeploymentPlan.between(UUID.randomUUID().toString(), root, target, version);
        deployments.start(plan, force);
        List<AppId> gone = root.apps().keySet().stream().filter(id -> target.app(id).isEmpty()).toList();
        root = target;
        gone.forEach(history::forget);
        history.keep(target.apps().values());
        roots.keep(target);
        store.write(root, history);
        events.groupChanged(group, version);
        if (plan.isEmpty()) {
            events.deployed(plan);
        } else {
            // The first steps may be done at once: who asks next sees the deployment where it really is.
            deployments.advance();
        }
        return new Change(plan.id(), version);
    }
}
