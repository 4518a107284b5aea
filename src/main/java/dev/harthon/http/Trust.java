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
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/** Whose certificates are believed: the Java runtime's authorities, or those of one PEM file. */
final class Trust {

    private Trust() {}

    static SSLContext context(Optional<Path> caFile) {
        return caFile.map(Trust::only).orElseGet(SSLContexts::createDefault);
    }

    private static SSLContext only(Path caFile) {
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
            return SSLContexts.custom().loadTrustMaterial(store, null).build();
        } catch (IOException | GeneralSecurityException e) {
            throw new NetworkFault("cannot use the CA file " + caFile, String.valueOf(e.getMessage()),
                    "name a readable file of PEM certificates", e);
        }
    }
}
