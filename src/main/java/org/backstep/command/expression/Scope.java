package org.backstep.command.expression;

import java.util.Optional;
import org.backstep.session.Snapshot;

/**
 * Where an expression reads.
 *
 * @param now what is the case
 * @param before what was the case before a {@code try}; read by {@code was}
 * @param aggregate whether a function runs over what is not fixed
 */
public record Scope(Snapshot now, Optional<Snapshot> before, boolean aggregate) {
    static Scope of(Snapshot now) {
        return new Scope(now, Optional.empty(), false);
    }

    Scope aggregating() {
        return new Scope(now, before, true);
    }
}
