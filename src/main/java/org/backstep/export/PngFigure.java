package org.backstep.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A figure as pixels; the density is recorded, so that it is printed as large as it was meant. */
final class PngFigure {
    private static final int DOTS_PER_INCH = 150;
    private static final double POINTS_PER_INCH = 72;
    private static final double METRES_PER_INCH = 0.0254;
    private static final String NATIVE_FORMAT = "javax_imageio_png_1.0";

    private PngFigure() {}

    static void write(Sheet sheet, OutputStream target) throws IOException {
        BufferedImage image = draw(sheet);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(target)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, withDensity(writer, image)));
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage draw(Sheet sheet) {
        double scale = DOTS_PER_INCH / POINTS_PER_INCH;
        int width = (int) Math.round(sheet.width() * scale);
        int height = (int) Math.round(sheet.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        try {
            g2.scale(scale, scale);
            sheet.drawing().accept(g2);
        } finally {
            g2.dispose();
        }
        return image;
    }

    /** The chunk pHYs: pixels per metre. */
    private static IIOMetadata withDensity(ImageWriter writer, BufferedImage image) throws IOException {
        String perMetre = Long.toString(Math.round(DOTS_PER_INCH / METRES_PER_INCH));
        IIOMetadataNode density = new IIOMetadataNode("pHYs");
        density.setAttribute("pixelsPerUnitXAxis", perMetre);
        density.setAttribute("pixelsPerUnitYAxis", perMetre);
        density.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(NATIVE_FORMAT);
        root.appendChild(density);
        IIOMetadata metadata = writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
        metadata.mergeTree(NATIVE_FORMAT, root);
        return metadata;
    }
}
