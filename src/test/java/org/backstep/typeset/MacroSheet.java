package org.backstep.typeset;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Paints all formulas of a list below what was written, as pages for a person to look at: {@code target/macros-1.png} … */
public final class MacroSheet {
    private static final int COLUMNS = 4;
    private static final int ROWS = 18;
    private static final int WIDTH = 420;
    private static final int HEIGHT = 72;

    private MacroSheet() {}

    /** The list: the number of signs, and the formula. */
    static List<String[]> list() throws IOException {
        try (var lines = MacroSheet.class.getResourceAsStream("macros.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .toList();
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<String[]> all = list();
        Files.createDirectories(Path.of("target"));
        for (int page = 0; page * COLUMNS * ROWS < all.size(); page++) {
            List<String[]> part = all.subList(page * COLUMNS * ROWS, Math.min(all.size(), (page + 1) * COLUMNS * ROWS));
            ImageIO.write(
                    painted(part),
                    "png",
                    Path.of("target", "macros-" + (page + 1) + ".png").toFile());
        }
    }

    private static BufferedImage painted(List<String[]> part) {
        BufferedImage image = new BufferedImage(COLUMNS * WIDTH, ROWS * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 10));
        Shape page = g.getClip();
        for (int k = 0; k < part.size(); k++) {
            int x = k % COLUMNS * WIDTH;
            int y = k / COLUMNS * HEIGHT;
            g.setClip(x, y, WIDTH, HEIGHT);
            g.setColor(Color.LIGHT_GRAY);
            g.drawRect(x, y, WIDTH, HEIGHT);
            g.setColor(Color.BLUE);
            g.drawString(String.join(" ", part.get(k)), x + 4, y + 12);
            Typesetter.typeset(part.get(k)[1], true, 20, Color.BLACK).paintIcon(null, g, x + 6, y + 14);
            g.setClip(page);
        }
        return image;
    }
}
