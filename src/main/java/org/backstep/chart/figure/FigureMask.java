package org.backstep.chart.figure;

import org.backstep.network.Network;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.session.Snapshot;

/** What the plots must not tell, because a lesson asks for it: codes, reconstructions, errors of samples, losses. */
record FigureMask(boolean codes, boolean reconstructions, boolean errors, boolean losses) {
    /** Nothing is hidden. */
    static final FigureMask NONE = new FigureMask(false, false, false, false);

    static FigureMask of(Snapshot now) {
        Network network = now.network();
        boolean reconstructions = now.isMasked(OfSample.activation(network.depth()));
        return new FigureMask(
                now.isMasked(OfSample.activation(network.codeLayer())),
                reconstructions,
                reconstructions || now.isMasked(OfSample.LOSS),
                now.isMasked(OfRun.LOSS) || now.isMasked(OfRun.HELD_OUT_LOSS));
    }
}
