package dev.harthon.workbench.login;

import dev.harthon.dcos.DcosLogin;
import dev.harthon.dcos.cli.DcosFolder;
import dev.harthon.fault.NetworkFault;
import dev.harthon.fault.OperationFault;
import dev.harthon.fault.UsageFault;
import dev.harthon.http.Secret;
import dev.harthon.workbench.Secrets;
import java.util.Optional;

/** Gets a secret again that a target has refused, without asking a person. */
final class Renewer {

    private final Secrets secrets;
    private final DcosEntrance entrance;

    Renewer(Secrets secrets, DcosEntrance entrance) {
        this.secrets = secrets;
        this.entrance = entrance;
    }

    /**
     * Another secret than the one of the login.
     *
     * @param typed the password that was typed in this process
     * @param dcos asked where the kind of the login needs it
     */
    Secret renew(String target, KeptLogin login, Optional<Secret> typed, DcosLogin dcos) {
        try {
            Secret fresh = typed.isPresent() ? dcos.withPassword(login.user().orElse(""), typed.get())
                    : fresh(login, dcos);
            if (!fresh.equals(login.secret())) {
                return fresh;
            }
            throw expired(target, "where it came from, there is still the same");
        } catch (UsageFault | OperationFault e) {
            throw expired(target, e.what() + e.why().map(why -> ": " + why).orElse(""));
        }
    }

    private Secret fresh(KeptLogin login, DcosLogin dcos) {
        boolean isDcos = login.kind() == AuthKind.DCOS;
        Renewal renewal = login.renewal().orElseThrow(() -> new UsageFault("nothing to renew it with", "", ""));
        if (renewal instanceof Renewal.Password password) {
            Secret read = Secret.exact(secrets.read(password.source()));
            return isDcos ? dcos.withPassword(login.user().orElse(""), read) : read;
        }
        if (renewal instanceof Renewal.Token token) {
            Secret read = Secret.of(secrets.read(token.source()));
            return isDcos ? dcos.withToken(read) : read;
        }
        if (renewal instanceof Renewal.ServiceAccount account) {
            return dcos.withServiceAccount(entrance.account(account.file(), login.user()));
        }
        Renewal.DcosCli cli = (Renewal.DcosCli) renewal;
        return DcosFolder.token(cli.file()).orElseThrow(() -> new UsageFault("no token in " + cli.file(), "", ""));
    }

    private static NetworkFault expired(String target, String why) {
        return new NetworkFault("the login to " + target + " is refused, and cannot be renewed", why,
                "log in again: login --target " + target);
    }
}
