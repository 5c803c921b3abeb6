package org.backstep.chart.figure;

import java.util.Optional;
import org.backstep.matrix.Matrix;
import org.backstep.network.Parameters;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.training.Position;

/**
 * What the branch that we are in was taken from, as something to compare with.
 *
 * @param branch its name
 * @param position where it is looked at: our own position or, if it has not been computed so far, its last one
 * @param manifold its decoder's curve there, d_x×M
 */
public record Original(String branch, Position position, Matrix manifold) {

    /** The branch that a snapshot's branch left; empty in the first one. */
    public static Optional<Branch> branchOf(Snapshot now) {
        return now.branch().parentName().flatMap(now.run()::branch);
    }

    public static Optional<Position> placeOf(Snapshot now) {
        return branchOf(now)
                .map(line -> line.reached().compareTo(now.position()) < 0 ? line.reached() : now.position());
    }

    /** Computes it: one pass through the data. */
    static Optional<Original> of(Snapshot now) {
        return branchOf(now).map(line -> {
            Position place = placeOf(now).orElseThrow();
            Parameters parameters = newest(now, line, place);
            return new Original(
                    line.name(),
                    place,
                    FigureSource.manifold(parameters, now.run().trace(parameters), now.network()));
        });
    }

    /** As {@link Snapshot#newestParameters}; but the run keeps one computed epoch, which is to stay the one shown. */
    private static Parameters newest(Snapshot now, Branch line, Position place) {
        boolean updated = !place.isStart() && place.phase() == now.phases().count();
        return updated
                ? now.run().updated(line.iteration(place))
                : line.iteration(place).parameters();
    }
}
