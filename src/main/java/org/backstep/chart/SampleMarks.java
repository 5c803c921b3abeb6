package org.backstep.chart;

import java.util.List;
import java.util.Optional;
import org.backstep.data.Dataset;
import org.backstep.data.Labels;

/**
 * What plots say of samples beside their numbers.
 *
 * @param heldOut the samples that are never trained on, from 0
 * @param labels the classes of the samples, if they have some
 */
public record SampleMarks(List<Integer> heldOut, Optional<Labels> labels) {
    /** Samples without classes, none of them held out. */
    public static final SampleMarks NONE = new SampleMarks(List.of(), Optional.empty());

    public SampleMarks {
        heldOut = List.copyOf(heldOut);
    }

    public static SampleMarks of(Dataset data) {
        return new SampleMarks(data.heldOut(), data.labels());
    }
}
