package dev.harthon.shell.commands.act;

import dev.harthon.fault.ExitCode;
import dev.harthon.fault.UsageFault;
import dev.harthon.session.Session;
import dev.harthon.shell.command.Group;
import dev.harthon.shell.command.HarthonCommand;
import dev.harthon.shell.command.Invocation;
import dev.harthon.shell.command.Option;
import dev.harthon.shell.commands.Addresses;
import dev.harthon.shell.render.ByteText;
import dev.harthon.shell.render.Details;
import dev.harthon.shell.render.Listing;
import dev.harthon.shell.render.View;
import dev.harthon.workbench.Delivery;
import dev.harthon.workbench.Delivery.UploadPlan;
import dev.harthon.workbench.Desk;
import dev.harthon.workbench.Shipping.Shipped;
import dev.harthon.workbench.Shipping.ShippedFile;
import dev.harthon.workbench.StorePlace;
import java.net.URI;
import java.util.Optional;

/** {@code upload [--to URI]}: the archive into a store, under a name made of its content. */
public final class UploadCommand extends HarthonCommand {

    private static final Option<URI> TO =
            Option.value("to", "uri", "the store: file:///folder, http(s)://server/folder/, s3://bucket/folder, "
                            + "gs://bucket/folder, marathon: or serve:")
                    .of(Addresses.store());
    private static final Option<URI> URL =
            Option.value("url", "url", "where agents read that store, if not at its own address")
                    .of(Addresses.server());

    private static final Option<Boolean> DRY_RUN = Option.flag("dry-run", "say what would be sent, and send nothing");

    private final Desk desk;
    private final Delivery delivery;

    public UploadCommand(Desk desk, Delivery delivery) {
        super(spec("upload")
                .group(Group.ACT)
                .purpose("Put the archive where agents can fetch it")
                .detail("Built first if it is out of date. What the store has already is not sent again; afterwards it "
                        + "is read back as an agent would.")
                .option(TO)
                .option(DRY_RUN)
                .option(URL)
                .formats()
                .example("upload", "to the store of the target")
                .example("upload --dry-run", "where to, and whether it must be built first")
                .example("upload --to https://files.example/artifacts/", "to another one")
                .example(
                        "upload --to 's3://art?acl=public-read&endpoint=https://minio.example:9000'", "to a bucket")
                .example("upload --to file:///srv/www/a --url https://files.example/a/", "which a web server gives out")
                .seeAlso("build", "deploy"));
        this.desk = desk;
        this.delivery = delivery;
    }

    @Override
    protected ExitCode run(Invocation in) {
        Session session = desk.session();
        session.closure();
        if (in.flag(DRY_RUN)) {
            UploadPlan plan = delivery.planUpload(session, desk.target(), place(in), in.out().progress());
            in.show(plan(plan));
            in.out().note("nothing was sent");
            return ExitCode.OK;
        }
        Shipped shipped = delivery.upload(session, desk.target(), place(in), in.out().progress());
        in.show(shipped.files().size() == 1 ? file(shipped.files().get(0)) : files(shipped));
        return ExitCode.OK;
    }

    private static View plan(UploadPlan plan) {
        return Details.of()
                .row("store", plan.store().map(URI::toString).orElse(""),
                        plan.store().map(URI::toString).orElse("that of the local cluster, once it runs"))
                .row("built", plan.files().isPresent(), plan.files().isPresent() ? "yes" : "no, it is built first")
                .row("files", plan.files())
                .row("size", plan.size(), plan.size().map(ByteText::of).orElse(""));
    }

    private static View file(ShippedFile file) {
        return Details.of()
                .row("uri", file.uri().toString())
                .row("size", file.size(), ByteText.of(file.size()))
                .row("sent", !file.alreadyThere(), file.alreadyThere() ? "no, it was there already" : "yes");
    }

    private static View files(Shipped shipped) {
        return Listing.of(shipped.files())
                .column("uri", file -> file.uri().toString())
                .number("bytes", ShippedFile::size, file -> ByteText.of(file.size()))
                .column("sent", file -> file.alreadyThere() ? "no" : "yes");
    }

    private static Optional<StorePlace> place(Invocation in) {
        if (in.find(URL).isPresent() && in.find(TO).isEmpty()) {
            throw new UsageFault("--url without --to", "it says where agents read the store that --to names",
                    "for the session's store write: set fetch-from " + in.find(URL).get());
        }
        return in.find(TO).map(store -> new StorePlace(store, in.find(URL)));
    }
}
