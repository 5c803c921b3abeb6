package org.backstep.window.plots;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.HeadlessException;
import java.awt.Image;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.backstep.chart.LiveChart;
import org.backstep.export.OutputFolder;
import org.backstep.window.kit.Job;
import org.backstep.window.kit.Notices;

/** A chart as a picture: into a file, into the clipboard, onto paper. What goes wrong is said in the window. */
final class ChartFiles {
    /** Sharp enough for a slide. */
    private static final double SCALE = 2;

    private final Notices notices;

    ChartFiles(Notices notices) {
        this.notices = notices;
    }

    /** The chart as large as it is on screen, in twice as many pixels each way. */
    static BufferedImage picture(LiveChart chart, int width, int height) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * SCALE), (int) Math.ceil(height * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(SCALE, SCALE);
            chart.draw(g, new Rectangle2D.Double(0, 0, width, height), null, null);
        } finally {
            g.dispose();
        }
        return image;
    }

    /** Asks for a file and writes the picture into it. */
    void save(LiveChartPanel panel) {
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle("Save picture of “" + panel.chart().heading() + "”");
        chooser.setFileFilter(new FileNameExtensionFilter("Picture (.png)", "png"));
        chooser.setSelectedFile(new File(fileName(panel.chart().heading())));
        if (chooser.showSaveDialog(panel) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        Path file = withEnding(chooser.getSelectedFile().toPath().toAbsolutePath());
        if (!file.toFile().exists() || mayReplace(panel, file)) {
            write(picture(panel.chart(), panel.getWidth(), panel.getHeight()), file);
        }
    }

    static String fileName(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") + ".png";
    }

    private static Path withEnding(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(".png") ? file : file.resolveSibling(name + ".png");
    }

    private static boolean mayReplace(Component parent, Path file) {
        return JOptionPane.showConfirmDialog(
                        parent,
                        "\"" + file.getFileName() + "\" exists. Replace it?",
                        "Replace a file",
                        JOptionPane.OK_CANCEL_OPTION)
                == JOptionPane.OK_OPTION;
    }

    /** Off the event dispatch thread: a large picture takes a while. */
    void write(BufferedImage image, Path file) {
        Job.run(
                () -> {
                    writeNow(image, file);
                    return "saved " + file.getFileName() + ", " + image.getWidth() + "×" + image.getHeight();
                },
                notices::said,
                Job.mistakes(notices::failed));
    }

    /** Writes it whole or not at all. */
    static void writeNow(BufferedImage image, Path file) {
        OutputFolder.writeFile(file, stream -> {
            try (MemoryCacheImageOutputStream cached = new MemoryCacheImageOutputStream(stream)) {
                ImageIO.write(image, "png", cached);
            }
        });
    }

    /** Puts the picture into the clipboard. */
    void copy(LiveChartPanel panel) {
        try {
            Toolkit.getDefaultToolkit()
                    .getSystemClipboard()
                    .setContents(new Picture(picture(panel.chart(), panel.getWidth(), panel.getHeight())), null);
            notices.said("copied the picture of “" + panel.chart().heading() + "”");
        } catch (IllegalStateException | HeadlessException busy) {
            notices.failed("the clipboard cannot be used now; try again");
        }
    }

    /** Asks how and prints; lines stay lines. */
    void print(LiveChartPanel panel) {
        PrinterJob job = PrinterJob.getPrinterJob();
        job.setJobName("Backstep: " + panel.chart().heading());
        job.setPrintable(panel);
        try {
            if (job.printDialog()) {
                job.print();
                notices.said("sent to the printer");
            }
        } catch (PrinterException | HeadlessException error) {
            notices.failed("cannot print: " + error.getMessage());
        }
    }

    private record Picture(Image image) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.imageFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return DataFlavor.imageFlavor.equals(flavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws java.awt.datatransfer.UnsupportedFlavorException {
            if (!isDataFlavorSupported(flavor)) {
                throw new java.awt.datatransfer.UnsupportedFlavorException(flavor);
            }
            return image;
        }
    }
}
