package org.backstep.data;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.backstep.matrix.Matrix;

/**
 * The data that a network learns.
 *
 * @param name for titles: "spiral", "points.csv"
 * @param x the training values after scaling, d_x×N, all finite; a column is a sample
 * @param features the names of the d_x rows, all different
 * @param scaling the transformation from the raw values to x
 * @param labels the classes of the N samples, if the table has them
 * @param heldOut the samples that are never trained on, from 0, ascending; fewer than N
 * @param shape of the pictures, if the features are pixels
 */
public record Dataset(
        String name,
        Matrix x,
        List<String> features,
        Scaling scaling,
        Optional<Labels> labels,
        List<Integer> heldOut,
        Optional<PictureShape> shape) {
    /** Why nothing is known of samples held out. */
    public static final String NONE_HELD_OUT =
            "no sample is held out; write held_out=0.3 in the data command, or a number of samples";

    public Dataset(String name, Matrix x, List<String> features, Scaling scaling) {
        this(name, x, features, scaling, Optional.empty(), List.of(), Optional.empty());
    }

    public Dataset {
        features = List.copyOf(features);
        heldOut = List.copyOf(heldOut);
        if (x.rows() < 1 || x.columns() < 1) {
            throw new IllegalArgumentException("a data set of shape " + x.shape() + " has no feature or no sample");
        }
        if (features.size() != x.rows()) {
            throw new IllegalArgumentException(features.size() + " feature names for data of shape " + x.shape());
        }
        if (labels.isPresent() && labels.get().values().size() != x.columns()) {
            throw new IllegalArgumentException(labels.get().values().size() + " labels for data of shape " + x.shape());
        }
        if (shape.isPresent() && shape.get().pixels() != x.rows()) {
            throw new IllegalArgumentException("pictures of " + shape.get().text() + " in data of shape " + x.shape());
        }
        if (!x.isFinite()) {
            throw new IllegalArgumentException("the data set \"" + name + "\" has a value that is not finite");
        }
    }

    /** d_x. */
    public int inputs() {
        return x.rows();
    }

    /** N. */
    public int samples() {
        return x.columns();
    }

    /** The feature, from 0, of a name or, as {@code x_3}, of a place in the equations. */
    public OptionalInt feature(String name) {
        int named = features.indexOf(name);
        return named >= 0
                ? OptionalInt.of(named)
                : IntStream.range(0, inputs())
                        .filter(k -> name.equals("x_" + (k + 1)))
                        .findFirst();
    }

    /** A feature, from 0, as equations call it, and its name if that is another: "x_3 (bill_length)". */
    public String title(int feature) {
        String place = "x_" + (feature + 1);
        String name = features.get(feature);
        return name.equals(place) ? place : place + " (" + name + ")";
    }

    /** A feature, from 0, as a command names it: by its name, or by its place if that cannot be typed. */
    public String typed(int feature) {
        String name = features.get(feature);
        boolean canBe = !name.isBlank() && name.indexOf('"') < 0 && name.chars().noneMatch(Character::isISOControl);
        return canBe ? name : "x_" + (feature + 1);
    }

    /** These data with other samples held out. */
    public Dataset holdingOut(List<Integer> samples) {
        return new Dataset(name, x, features, scaling, labels, samples, shape);
    }

    /** Whether a sample, from 0, is held out. */
    public boolean isHeldOut(int sample) {
        return Collections.binarySearch(heldOut, sample) >= 0;
    }

    /** The values of the samples that are trained on, d_x×(N less those held out). */
    public Matrix training() {
        return heldOut.isEmpty() ? x : x.columns(trained());
    }

    /** The samples that are trained on, from 0, ascending. */
    public int[] trained() {
        return IntStream.range(0, samples())
                .filter(sample -> !isHeldOut(sample))
                .toArray();
    }

    /** The values before scaling, d_x×N, exact up to rounding. */
    public Matrix raw() {
        return scaling.invert(x);
    }
}
