package org.backstep.window.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.swing.SwingUtilities;
import org.backstep.training.Branch;
import org.backstep.window.kit.WorkQueue;

/**
 * Norms of the gradients of epochs, computed in the background for the epochs that are looked at, a stretch at a time, and
 * kept for those seen last. On the event dispatch thread.
 */
final class EpochNorms {
    private static final int KEPT = 2_000;
    private static final long STRETCH_NANOS = 30_000_000;

    /** Two epochs of the same number and loss in branches of the same name are the same epoch. */
    private record Key(String branch, int epoch, double loss) {
        static Key of(EpochRow row) {
            Branch branch = row.now().branch();
            return new Key(branch.name(), row.number(), branch.loss(row.number()));
        }
    }

    private final TreeMap<Integer, EpochRow> missing = new TreeMap<>();
    private final WorkQueue<Map<Key, List<Double>>> background;

    private final Map<Key, List<Double>> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Double>> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * A store that is empty at first.
     *
     * @param more called when norms that were missing are there
     */
    EpochNorms(Runnable more) {
        background = new WorkQueue<>(found -> {
            known.putAll(found);
            more.run();
        });
    }

    /** The norms of an epoch; empty if they are not known yet, and then they will be computed. */
    List<Double> of(EpochRow row) {
        List<Double> norms = known.getOrDefault(Key.of(row), List.of());
        if (norms.isEmpty()) {
            missing.put(row.number(), row);
            SwingUtilities.invokeLater(this::computeMissing);
        }
        return norms;
    }

    private void computeMissing() {
        if (missing.isEmpty() || background.isBusy()) {
            return;
        }
        List<EpochRow> rows = new ArrayList<>(missing.values());
        missing.clear();
        background.ask(() -> {
            Map<Key, List<Double>> found = new HashMap<>();
            long begun = System.nanoTime();
            for (EpochRow row : rows) {
                if (row.number() <= row.now().branch().lastComputed()) {
                    found.put(Key.of(row), row.norms());
                }
                if (System.nanoTime() - begun > STRETCH_NANOS) {
                    break;
                }
            }
            return found;
        });
    }
}
