package dev.harthon.dcos;

import dev.harthon.http.Urls;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one address of a DC/OS cluster, and what lies below it (dcos-docs: api/master-routes).
 *
 * @param base {@code https://dcos.example}
 */
public record AdminRouter(URI base) {

    /** The Marathon that every cluster has. */
    public static final String MARATHON = "marathon";

    private static final Pattern SERVICE = Pattern.compile("(.*?)/(?:service/.+|marathon)/*");

    /** From the cluster's address, or from that of a service on it: {@code https://dcos.example/service/marathon}. */
    public static AdminRouter of(URI address) {
        Matcher service = SERVICE.matcher(address.toString());
        String base = service.matches() ? service.group(1) : address.toString();
        return new AdminRouter(URI.create(base.replaceAll("/+$", "")));
    }

    /** The Marathon that an address stands for: the one that it names itself, else the cluster's own. */
    public static URI marathonOf(URI address) {
        return SERVICE.matcher(address.toString()).matches() ? address : of(address).service(MARATHON);
    }

    /** A registered service, such as a Marathon on Marathon: {@code groups/marathon-team}. */
    public URI service(String name) {
        return Urls.below(base, "/service/" + name);
    }

    public URI mesos() {
        return Urls.below(base, "/mesos");
    }

    URI login() {
        return Urls.below(base, "/acs/api/v1/auth/login");
    }

    URI providers() {
        return Urls.below(base, "/acs/api/v1/auth/providers");
    }

    /** Small, and not for everyone: it tells whether a token is good. */
    URI guarded() {
        return Urls.below(base, "/pkgpanda/active.buildinfo.full.json");
    }
}
