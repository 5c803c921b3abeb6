package org.backstep.chart;

import java.util.List;
import java.util.Optional;
import org.backstep.data.Dataset;
import org.backstep.data.Labels;

/**
 * What plots say of samples and features beside their numbers.
 *
 * @param features the names of the d_x features; {@code x_1}, {@code x_2}, … are set with subscripts
 * @param heldOut the samples that are never trained on, from 0
 * @param labels the classes of the samples, if they have some
 */
public record SampleMarks(List<String> features, List<Integer> heldOut, Optional<Labels> labels) {
    public SampleMarks {
        features = List.copyOf(features);
        heldOut = List.copyOf(heldOut);
    }

    public static SampleMarks of(Dataset data) {
        return new SampleMarks(data.features(), data.heldOut(), data.labels());
    }

    /** Of samples without classes, none of them held out. */
    public static SampleMarks named(List<String> features) {
        return new SampleMarks(features, List.of(), Optional.empty());
    }
}
