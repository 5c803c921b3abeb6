package org.backstep.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.backstep.matrix.Matrix;
import org.backstep.notation.UserError;

/** The reader of PNG pictures as numbers. */
public final class PngPicture {
    /** The largest luminance. */
    public static final int WHITE = 255;

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int END = 0x49454E44;
    private static final long MOST_BYTES = 50_000_000;

    private PngPicture() {}

    /**
     * The luminances of a picture, 0 to {@link #WHITE}, height×width.
     *
     * @param shownAs the file's name, for messages
     * @param most the most pixels that it may have
     * @throws UserError if it is none, is damaged, too large or transparent
     */
    public static Matrix read(Path file, String shownAs, int most) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UserError(shownAs + ": has more than " + MOST_BYTES / 1_000_000 + " MB");
            }
            byte[] bytes = Files.readAllBytes(file);
            requireWhole(bytes);
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), true, true);
            int height = reader.getHeight(0);
            int width = reader.getWidth(0);
            // before the pixels are made, which a few bytes may say to be very many
            if ((long) height * width > most) {
                throw new UserError(
                        shownAs + ": has " + height + "x" + width + " pixels; at most " + most + " can be used");
            }
            return Matrix.of(height, width, luminances(reader.read(0), shownAs));
        } catch (UserError unfit) {
            throw unfit;
        } catch (IOException | RuntimeException damaged) { // a damaged file fails in many ways
            throw new UserError(shownAs + ": cannot be read as a PNG picture; save it as PNG again, or take it out");
        } finally {
            reader.dispose();
        }
    }

    /** Compares each chunk with its check sum, which Java's reader does not. */
    private static void requireWhole(byte[] bytes) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        boolean isWhole = file.getLong() == SIGNATURE;
        for (int type = 0; isWhole && type != END; ) {
            int length = file.getInt();
            int begin = file.position();
            type = file.getInt();
            CRC32 sum = new CRC32();
            sum.update(bytes, begin, Math.addExact(length, Integer.BYTES));
            file.position(begin + length + Integer.BYTES);
            isWhole = (int) sum.getValue() == file.getInt();
        }
        if (!isWhole) {
            throw new IOException("damaged");
        }
    }

    /** 0.299 R + 0.587 G + 0.114 B, rounded to a whole number as Pillow's mode L has it; a grey picture's own numbers. */
    private static double[] luminances(BufferedImage image, String shownAs) {
        ColorModel model = image.getColorModel();
        boolean isGrey =
                !(model instanceof IndexColorModel) && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        double brightest = (1 << model.getComponentSize(0)) - 1;
        double[] values = new double[image.getWidth() * image.getHeight()];
        for (int k = 0; k < values.length; k++) {
            int x = k % image.getWidth();
            int y = k / image.getWidth();
            int rgb = image.getRGB(x, y);
            if (rgb >>> 24 != WHITE) {
                throw new UserError(
                        shownAs + ": has transparent pixels, which have no luminance; save it without transparency");
            }
            values[k] = isGrey // its colours would be those of another gamma
                    ? image.getRaster().getSample(x, y, 0) * WHITE / brightest
                    : (19595 * (rgb >> 16 & 0xFF) + 38470 * (rgb >> 8 & 0xFF) + 7471 * (rgb & 0xFF) + 32768) >> 16;
        }
        return values;
    }
}
