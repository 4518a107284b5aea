package dev.harthon.workbench.sbom;

import dev.harthon.habitat.Closure;
import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageIdent;
import dev.harthon.habitat.hart.HartReader;
import dev.harthon.image.Image;
import dev.harthon.image.ImageRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bill of materials of an image: CycloneDX 1.6. The same image gives the same text: it has no time in it, and its
 * serial number is made of the image's digest.
 *
 * @param harthon the version of Harthon
 */
public record BillOfMaterials(ImageRequest request, Image image, String harthon) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String IMAGE = "image";

    /**
     * @param reader verifies the packages once more, for the lists of their files
     * @throws dev.harthon.fault.InterruptedFault if the thread was interrupted
     */
    public JsonNode document(HartReader reader) {
        PackageComponent components = new PackageComponent(SpdxLicenses.load());
        List<HabitatPackage> members = request.packages();
        List<ObjectNode> parts = members.stream()
                .map(member -> components.of(member, FileDigest.of(member, reader)))
                .toList();
        ObjectNode bom = JSON.objectNode()
                .put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json")
                .put("bomFormat", "CycloneDX")
                .put("specVersion", "1.6")
                .put("serialNumber", "urn:uuid:" + serial())
                .put("version", 1);
        bom.set("metadata", metadata());
        bom.set("components", JSON.arrayNode().addAll(parts));
        bom.set("dependencies", dependencies(members));
        return bom;
    }

    private UUID serial() {
        return UUID.nameUUIDFromBytes(("harthon:" + image.sha256()).getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode metadata() {
        ObjectNode metadata = JSON.objectNode();
        metadata.putObject("tools").putArray("components").addObject()
                .put("type", "application")
                .put("name", "harthon")
                .put("version", harthon);
        PackageIdent service = request.service().top().ident();
        ObjectNode subject = metadata.putObject("component")
                .put("type", "container")
                .put("bom-ref", IMAGE)
                .put("name", service.origin() + "/" + service.name())
                .put("version", service.version() + "-" + service.release());
        if (image.artifacts().size() == 1) {
            subject.set("hashes", PackageComponent.hashes("SHA-256", image.sha256()));
        }
        return metadata;
    }

    /** The image consists of the service and of what it needs beside that. */
    private ArrayNode dependencies(List<HabitatPackage> members) {
        Set<PackageIdent> there = members.stream().map(HabitatPackage::ident).collect(Collectors.toSet());
        ArrayNode all = JSON.arrayNode();
        all.add(dependency(IMAGE, Stream.concat(Stream.of(request.service()), request.base().stream())
                .map(Closure::top)
                .map(HabitatPackage::ident)));
        members.forEach(member -> all.add(dependency(
                member.ident().toString(), member.metadata().deps().stream().filter(there::contains))));
        return all;
    }

    private static ObjectNode dependency(String of, Stream<PackageIdent> on) {
        ObjectNode dependency = JSON.objectNode().put("ref", of);
        ArrayNode refs = dependency.putArray("dependsOn");
        on.map(PackageIdent::toString).distinct().sorted().forEach(refs::add);
        return dependency;
    }
}
