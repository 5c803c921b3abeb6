package org.backstep.window.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.swing.SwingUtilities;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.LessonReader;
import org.backstep.lesson.Part;
import org.backstep.lesson.Scene;
import org.backstep.notation.Palette;
import org.backstep.prose.Block;
import org.backstep.window.Picture;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;

/** Paints every scene of the first lesson, and a text with everything that can be in one, below a folder, to be looked at. */
final class ProsePictures {
    private ProsePictures() {}

    /** {@code -Dpictures=FOLDER}, {@code -Dzoom=1.5}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(System.getProperty("pictures", "target/pictures/prose"));
        double zoom = Double.parseDouble(System.getProperty("zoom", "1"));
        SwingUtilities.invokeAndWait(() -> paint(folder, zoom));
    }

    /** Paints all pictures; returns their number. */
    static int paint(Path folder, double zoom) {
        int count = 0;
        for (Palette palette : Palette.values()) {
            Theme theme = new Theme(palette, zoom);
            LookAndFeel.install(theme);
            for (int width : new int[] {300, 420}) {
                int scene = 0;
                for (List<Block> text : texts()) {
                    ProseView view = new ProseView(theme, target -> {}, target -> Optional.empty());
                    view.show(text);
                    int wide = (int) Math.round(Theme.px(width));
                    for (int scale = 1; scale <= 2; scale++) {
                        Picture.of(view.component(), wide, 200, 1);
                        int high = view.text().getPreferredSize().height + 1;
                        save(
                                Picture.of(view.component(), wide, high, scale),
                                folder.resolve("scene" + scene + "-" + palette + "-" + width + "-" + scale + "x.png"));
                        count++;
                    }
                    scene++;
                }
            }
        }
        return count;
    }

    private static List<List<Block>> texts() {
        List<List<Block>> texts = new ArrayList<>();
        texts.add(ProseSamples.everything());
        Lesson lesson = LessonReader.read(Path.of("lessons/01-the-notebook.md"), "lessons/01-the-notebook.md");
        lesson.scenes().forEach(scene -> texts.add(blocks(scene)));
        return texts;
    }

    /** The text of a scene, its title first. */
    static List<Block> blocks(Scene scene) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, scene.heading()));
        scene.parts().forEach(part -> {
            if (part instanceof Part.Prose prose) {
                blocks.add(prose.block());
            }
        });
        return blocks;
    }

    private static void save(BufferedImage image, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
