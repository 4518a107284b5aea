package dev.harthon.http;

import dev.harthon.fault.NetworkFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/** Whose certificates are believed: what {@link ServerTrust} says, in the terms of Java's TLS. */
final class Trust {

    private Trust() {}

    static TlsSocketStrategy strategy(ServerTrust trust) {
        try {
            if (trust instanceof ServerTrust.Pinned pinned) {
                return new DefaultClientTlsStrategy(
                        context(new PinnedTrustManager(pinned.fingerprint())),
                        HostnameVerificationPolicy.CLIENT,
                        NoopHostnameVerifier.INSTANCE);
            }
            Optional<KeyStore> authorities = trust instanceof ServerTrust.CaFile file
                    ? Optional.of(read(file.pem())) : Optional.empty();
            return new DefaultClientTlsStrategy(context(new TellingTrustManager(manager(authorities))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    private static SSLContext context(TrustManager manager) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {manager}, null);
        return context;
    }

    /** @param authorities those of the Java runtime if empty */
    private static X509ExtendedTrustManager manager(Optional<KeyStore> authorities) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities.orElse(null));
        return Stream.of(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static KeyStore read(Path caFile) {
        try (InputStream in = Files.newInputStream(caFile)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca-" + count++, certificate);
            }
            if (count == 0) {
                throw new GeneralSecurityException("it holds no certificate");
            }
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new NetworkFault("cannot use the CA file " + caFile, String.valueOf(e.getMessage()),
                    "name a readable file of PEM certificates", e);
        }
    }
}
