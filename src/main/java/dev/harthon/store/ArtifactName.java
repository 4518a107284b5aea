package dev.harthon.store;

/**
 * A file name that tells the content: {@code core-redis-7.0.15-20240517120000-8f14e45fceea167a.tgz}. The suffix comes
 * last, for Mesos decides by it whether to unpack (mesos: src/launcher/fetcher.cpp).
 */
record ArtifactName(String base, String sha256, String suffix) {

    private static final int DIGITS = 16;

    ArtifactName {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in lower case hexadecimal: " + sha256);
        }
    }

    /** Characters that would need encoding in an address become hyphens. */
    static ArtifactName of(String fileName, String sha256, String suffix) {
        String base = fileName.endsWith(suffix)
                ? fileName.substring(0, fileName.length() - suffix.length())
                : fileName;
        return new ArtifactName(base.replaceAll("[^A-Za-z0-9._-]+", "-"), sha256, suffix);
    }

    String text() {
        return base + "-" + sha256.substring(0, DIGITS) + suffix;
    }
}
