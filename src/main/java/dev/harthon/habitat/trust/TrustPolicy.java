package dev.harthon.habitat.trust;

/** What is done about a signature that is not to be trusted. */
public enum TrustPolicy {
    /** The package is refused. */
    REQUIRE,
    /** The package is read; its seal holds the doubt, which the user is told. */
    WARN,
    /** The package is read; its seal holds the doubt, which is told only if it is asked for. */
    OFF
}
