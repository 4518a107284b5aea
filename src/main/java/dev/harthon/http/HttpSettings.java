package dev.harthon.http;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What all calls of one {@link HttpCaller} have in common.
 *
 * @param connectTimeout until the connection stands, TLS included
 * @param idleTimeout the longest silence of a server that has been asked
 * @param overallTimeout one attempt of a call whose answer is held in memory; transfers and event streams have none
 */
public record HttpSettings(
        Duration connectTimeout,
        Duration idleTimeout,
        Duration overallTimeout,
        String userAgent,
        ServerTrust trust,
        CredentialSource credentials,
        Proxies proxies,
        RetryPolicy retries) {

    public HttpSettings {
        if (!isPositive(connectTimeout) || !isPositive(idleTimeout) || !isPositive(overallTimeout)) {
            throw new IllegalArgumentException("timeouts must be longer than nothing");
        }
    }

    public static HttpSettings standard() {
        return new HttpSettings(
                Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2), "harthon",
                ServerTrust.runtime(), Credentials.none(), Proxies.none(), RetryPolicy.standard());
    }

    public HttpSettings withTimeouts(Duration connect, Duration idle, Duration overall) {
        return new HttpSettings(connect, idle, overall, userAgent, trust, credentials, proxies, retries);
    }

    public HttpSettings withUserAgent(String agent) {
        return new HttpSettings(
                connectTimeout, idleTimeout, overallTimeout, agent, trust, credentials, proxies, retries);
    }

    /** PEM certificates that are trusted in place of the Java runtime's. */
    public HttpSettings withCaFile(Path pem) {
        return withTrust(new ServerTrust.CaFile(pem));
    }

    public HttpSettings withTrust(ServerTrust servers) {
        return new HttpSettings(connectTimeout, idleTimeout, overallTimeout, userAgent, servers, credentials,
                proxies, retries);
    }

    public HttpSettings withCredentials(CredentialSource who) {
        return new HttpSettings(
                connectTimeout, idleTimeout, overallTimeout, userAgent, trust, who, proxies, retries);
    }

    public HttpSettings withProxies(Proxies ways) {
        return new HttpSettings(
                connectTimeout, idleTimeout, overallTimeout, userAgent, trust, credentials, ways, retries);
    }

    public HttpSettings withRetries(RetryPolicy policy) {
        return new HttpSettings(
                connectTimeout, idleTimeout, overallTimeout, userAgent, trust, credentials, proxies, policy);
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }
}
