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
     * The secret as it is now.
     *
     * @param typed the password that was typed in this process
     * @param dcos asked where the kind of the login needs it
     */
    Secret renew(String target, KeptLogin login, Optional<Secret> typed, DcosLogin dcos) {
        try {
            return typed.isPresent() ? dcos.withPassword(login.user().orElse(""), typed.get()) : fresh(login, dcos);
        } catch (UsageFault | OperationFault e) {
            throw expired(target, e.what() + e.why().map(why -> ": " + why).orElse(""));
        }
    }

    private Secret fresh(KeptLogin login, DcosLogin dcos) {
        boolean isDcos = login.kind() == AuthKind.DCOS;
        Renewal renewal = login.renewal().orElseThrow(() -> new UsageFault("nothing to renew it with", "", ""));
        if (renewal instanceof Renewal.Password password) {
            Secret read = Secret.exact(secrets.read(password.source()));
            return isDcos ? dcos.withPassword(login.user().orElse(""), read) : other(read, login);
        }
        if (renewal instanceof Renewal.Token token) {
            Secret read = Secret.of(secrets.read(token.source()));
            return isDcos ? dcos.withToken(read) : other(read, login);
        }
        if (renewal instanceof Renewal.ServiceAccount account) {
            return dcos.withServiceAccount(entrance.account(account.file(), login.user()));
        }
        Renewal.DcosCli cli = (Renewal.DcosCli) renewal;
        return other(DcosFolder.token(cli.file())
                .orElseThrow(() -> new UsageFault("there is no token in " + cli.file(), "", "")), login);
    }

    private static Secret other(Secret read, KeptLogin refused) {
        if (read.equals(refused.secret())) {
            throw new UsageFault("where it came from, there is still the same", "", "");
        }
        return read;
    }

    private static NetworkFault expired(String target, String why) {
        return new NetworkFault("the login to " + target + " is refused, and cannot be renewed", why,
                "log in again: login --target " + target);
    }
}
