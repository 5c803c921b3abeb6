package org.backstep.window.pictures;

import java.util.Optional;
import org.backstep.data.Dataset;
import org.backstep.data.PictureShape;
import org.backstep.matrix.Matrix;

/**
 * How samples are made pictures: black is the smallest number of the data, and white the largest; 0 and 1 if all lie
 * between them.
 */
public record SamplePicture(PictureShape shape, double black, double white) {
    /** Empty if the samples are no pictures. */
    public static Optional<SamplePicture> of(Dataset data) {
        return data.shape().map(shape -> {
            double low = data.x().min();
            double high = data.x().max();
            boolean isShare = low >= 0 && high <= 1;
            return new SamplePicture(shape, isShare ? 0 : low, isShare ? 1 : Math.max(high, Math.nextUp(low)));
        });
    }

    /**
     * The picture of a sample.
     *
     * @param values d_x×N
     * @param sample from 1
     */
    public PixelPicture of(Matrix values, int sample) {
        return PixelPicture.grey(shape, pixel -> values.get(pixel, sample - 1), black, white);
    }
}
