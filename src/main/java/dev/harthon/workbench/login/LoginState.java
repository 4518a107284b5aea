package dev.harthon.workbench.login;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a login stands. It holds no secret.
 *
 * @param kind what the target asks for
 * @param isThere there is something to show to the target
 * @param user whose it is, where that is known
 * @param expires when the target will refuse it, where that is known
 * @param renewal where it is had again from without asking, in words; empty if it is not
 * @param source where it is, when not in Harthon's own file
 */
public record LoginState(
        AuthKind kind,
        boolean isThere,
        Optional<String> user,
        Optional<Instant> expires,
        Optional<String> renewal,
        Optional<String> source) {}
