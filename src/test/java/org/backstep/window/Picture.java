package org.backstep.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.backstep.window.reading.ProseView;

/** Paints components into pictures, at any scale, without a window. On the event dispatch thread. */
public final class Picture {
    private Picture() {}

    /** Lays a component out at a size and paints it so many times as large, with all its formulas typeset. */
    public static BufferedImage of(Component component, int width, int height, double scale) {
        component.setSize(width, height);
        layOut(component);
        BufferedImage image = painted(component, scale);
        while (!ProseView.isSettled()) {
            ProseView.settle();
            layOut(component);
            image = painted(component, scale); // a text is laid out when it is painted
        }
        return image;
    }

    /** Paints a component as it is laid out so many times as large, with all its formulas typeset. */
    public static BufferedImage asItIs(Component component, double scale) {
        BufferedImage image = painted(component, scale);
        while (!ProseView.isSettled()) {
            ProseView.settle();
            component.validate();
            image = painted(component, scale);
        }
        return image;
    }

    private static BufferedImage painted(Component component, double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(component.getWidth() * scale),
                (int) Math.ceil(component.getHeight() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(scale, scale);
            component.paint(g);
        } finally {
            g.dispose();
        }
        return image;
    }

    /** Writes it below target, to be looked at. */
    public static void save(BufferedImage image, String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target/pictures"));
            ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void layOut(Component component) {
        component.doLayout();
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                layOut(child);
            }
        }
    }
}
