package dev.harthon.workbench.sbom;

import dev.harthon.habitat.HabitatPackage;
import dev.harthon.habitat.PackageIdent;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A package as a component of CycloneDX. */
final class PackageComponent {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SpdxLicenses licenses;

    PackageComponent(SpdxLicenses licenses) {
        this.licenses = licenses;
    }

    ObjectNode of(HabitatPackage member, List<FileDigest> files) {
        PackageIdent ident = member.ident();
        Manifest manifest = Manifest.parse(member.metadata().manifest().orElse(""));
        ObjectNode component = JSON.objectNode()
                .put("type", member.metadata().path().isEmpty() ? "library" : "application")
                .put("bom-ref", ident.toString());
        manifest.maintainer().ifPresent(name -> component.put("publisher", name));
        component.put("group", ident.origin()).put("name", ident.name()).put("version", ident.version());
        if (!manifest.description().isEmpty()) {
            component.put("description", manifest.description());
        }
        component.set("hashes", hashes("BLAKE2b-256", member.seal().digest()));
        add(component, "licenses", licenses(manifest.licenses()));
        component.put("purl", purl(member));
        add(component, "externalReferences", references(manifest));
        add(component, "components", files(files));
        component.set("properties", JSON.arrayNode()
                .add(property("habitat:release", ident.release()))
                .add(property("habitat:target", member.target().toString()))
                .add(property("habitat:signed-by", member.seal().key())));
        return component;
    }

    static ArrayNode hashes(String algorithm, String hex) {
        return JSON.arrayNode().add(JSON.objectNode().put("alg", algorithm).put("content", hex));
    }

    /** Package URLs have no registered type for Habitat; a reader that does not know ours still reads its parts. */
    private static String purl(HabitatPackage member) {
        PackageIdent ident = member.ident();
        return "pkg:habitat/" + ident.origin() + "/" + ident.name() + "@" + encoded(ident.version())
                + "?release=" + ident.release() + "&target=" + encoded(member.target().toString());
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    private ArrayNode licenses(List<String> names) {
        ArrayNode all = JSON.arrayNode();
        names.forEach(name -> all.addObject().putObject("license").put(licenses.knows(name) ? "id" : "name", name));
        return all;
    }

    private static ArrayNode references(Manifest manifest) {
        ArrayNode all = JSON.arrayNode();
        manifest.upstream().ifPresent(url -> all.add(reference("website", url, Optional.empty())));
        manifest.source().ifPresent(url -> all.add(reference("source-distribution", url, manifest.sha256())));
        return all;
    }

    private static ObjectNode reference(String type, URI url, Optional<String> sha256) {
        ObjectNode reference = JSON.objectNode().put("type", type).put("url", url.toString());
        sha256.ifPresent(hex -> reference.set("hashes", hashes("SHA-256", hex)));
        return reference;
    }

    private static ArrayNode files(List<FileDigest> files) {
        ArrayNode all = JSON.arrayNode();
        files.forEach(file -> all.addObject()
                .put("type", "file")
                .put("name", file.path())
                .set("hashes", hashes("BLAKE2b-256", file.blake2b())));
        return all;
    }

    private static ObjectNode property(String name, String value) {
        return JSON.objectNode().put("name", name).put("value", value);
    }

    private static void add(ObjectNode component, String name, ArrayNode values) {
        if (!values.isEmpty()) {
            component.set(name, values);
        }
    }
}
