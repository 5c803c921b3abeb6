package org.backstep.window.timeline;

import java.util.ArrayList;
import java.util.List;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;

/** The losses of all branches of a run on one scale, each kept from frame to frame. */
final class SparkLines {
    private List<SparkLine> lines = List.of();
    private int ours;
    private float least;
    private float most;

    /** Adds the losses computed since the last call. */
    void extend(Snapshot now, int range, int width) {
        List<SparkLine> next = new ArrayList<>();
        least = Float.POSITIVE_INFINITY;
        most = Float.NEGATIVE_INFINITY;
        for (Branch branch : now.run().branches()) {
            SparkLine line = lines.stream()
                    .filter(known -> known.isOf(branch))
                    .findFirst()
                    .orElseGet(SparkLine::new);
            line.extend(branch, range, width);
            if (branch.name().equals(now.branch().name())) {
                ours = next.size();
            }
            next.add(line);
            least = Math.min(least, line.least());
            most = Math.max(most, line.most());
        }
        lines = next;
    }

    SparkLine ours() {
        return lines.get(ours);
    }

    SparkLine of(String branch) {
        return lines.stream()
                .filter(line -> line.isCalled(branch))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no branch " + branch));
    }

    /** The height of a line in a column, 0 (least of all losses) … 1, on a logarithmic scale. */
    double share(float height) {
        return most > least ? (height - least) / (most - least) : 0.5;
    }
}
