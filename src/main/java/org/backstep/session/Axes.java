package org.backstep.session;

import org.backstep.data.Dataset;

/**
 * The two numbers of a sample that are its place in plots.
 *
 * @param across a feature, from 0
 * @param up another feature, from 0
 * @param principal whether they are the first two principal components in the place of features
 */
public record Axes(int across, int up, boolean principal) {
    /** The first two features. */
    public static final Axes FIRST = new Axes(0, 1, false);

    public static final Axes PRINCIPAL = new Axes(0, 1, true);

    /** Those of data at first: of pictures the principal components, as two pixels say little. */
    static Axes of(Dataset data) {
        return data.shape().isPresent() && data.inputs() > 1 ? PRINCIPAL : FIRST;
    }
}
