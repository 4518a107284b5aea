package dev.harthon.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Makes the Apache client with everything off that it would do on its own: redirects, retries, cookies, decoding. */
final class ClientFactory {

    private static final int CONNECTIONS = 16;

    private ClientFactory() {}

    static CloseableHttpClient create(HttpSettings settings) {
        Timeout idle = Timeout.of(settings.idleTimeout());
        RequestConfig request = RequestConfig.custom()
                .setResponseTimeout(idle)
                .setConnectionRequestTimeout(idle)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections(settings, idle))
                .setDefaultRequestConfig(request)
                .setUserAgent(settings.userAgent())
                .setRoutePlanner(routes(settings.proxies()))
                .setDefaultCredentialsProvider(proxyCredentials(settings.proxies()))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
    }

    /** A server closes idle connections when it likes, so each one is checked before it is used again. */
    private static HttpClientConnectionManager connections(HttpSettings settings, Timeout idle) {
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                .setSocketTimeout(idle)
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                .setIdleTimeout(Timeout.ofSeconds(20))
                .build();
        TlsConfig tls = TlsConfig.custom()
                .setSupportedProtocols(TLS.V_1_2, TLS.V_1_3)
                .setHandshakeTimeout(Timeout.of(settings.connectTimeout()))
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(connection)
                .setDefaultTlsConfig(tls)
                .setTlsSocketStrategy(LateTls.of(settings.trust()))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .responseOutOfOrderStrategy(MonitoringResponseOutOfOrderStrategy.INSTANCE)
                        .build())
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(2 * CONNECTIONS)
                .build();
    }

    private static HttpRoutePlanner routes(Proxies proxies) {
        return new DefaultRoutePlanner(null) {
            @Override
            protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
                return proxies.towards(URI.create(target.toURI())).map(ClientFactory::host).orElse(null);
            }
        };
    }

    private static BasicCredentialsProvider proxyCredentials(Proxies proxies) {
        BasicCredentialsProvider provider = new BasicCredentialsProvider();
        for (Optional<URI> proxy : List.of(proxies.http(), proxies.https())) {
            proxy.flatMap(Urls::userOf).ifPresent(who -> {
                Credentials.Basic basic = (Credentials.Basic) who;
                provider.setCredentials(new AuthScope(host(proxy.get())), new UsernamePasswordCredentials(
                        basic.user(), basic.password().reveal().toCharArray()));
            });
        }
        return provider;
    }

    private static HttpHost host(URI uri) {
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
        return new HttpHost(uri.getScheme(), uri.getHost(), port);
    }
}
