package dev.harthon.workbench.sbom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The identifiers of SPDX's licence list: CycloneDX takes no other as such. */
final class SpdxLicenses {

    private static final String LIST = "spdx-licenses.txt";

    private final Set<String> known;

    private SpdxLicenses(Set<String> known) {
        this.known = known;
    }

    static SpdxLicenses load() {
        try (InputStream in = SpdxLicenses.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + LIST);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new SpdxLicenses(text.lines().collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String license) {
        return known.contains(license);
    }
}
