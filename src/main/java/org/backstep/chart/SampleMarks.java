package org.backstep.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What is known of a sample, from 0: its label, and that it is held out. */
    public List<String> of(int sample) {
        List<String> remarks = new ArrayList<>();
        labels.map(all -> all.values().get(sample))
                .filter(label -> !label.isEmpty())
                .ifPresent(remarks::add);
        if (Collections.binarySearch(heldOut, sample) >= 0) {
            remarks.add("held out");
        }
        return remarks;
    }

    /** A sample, from 0, in words: "Sample 3, setosa, held out". */
    public String title(int sample) {
        return Stream.concat(Stream.of("Sample " + (sample + 1)), of(sample).stream())
                .collect(Collectors.joining(", "));
    }
}
