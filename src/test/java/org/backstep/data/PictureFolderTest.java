package org.backstep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderTest {
    @TempDir
    Path folder;

    private Path pictures = Path.of("");

    @BeforeEach
    void make() throws IOException {
        pictures = Files.createDirectory(folder.resolve("pics"));
    }

    @Test
    void eachPictureIsASampleInTheOrderOfTheNames() throws IOException {
        grey("b.png", 2, 3, 0, 51, 102, 153, 204, 255);
        grey("a.PNG", 2, 3, 255, 0, 0, 0, 0, 1);
        Dataset data = load();
        assertThat(data.shape()).contains(new PictureShape(2, 3));
        assertThat(data.x().columnAt(0).toArray()).containsExactly(1, 0, 0, 0, 0, 1 / 255.0);
        assertThat(data.x().columnAt(1).toArray()).containsExactly(0, 0.2, 0.4, 0.6, 0.8, 1);
        assertThat(data.features()).containsExactly("p_1_1", "p_1_2", "p_1_3", "p_2_1", "p_2_2", "p_2_3");
        assertThat(data.labels()).isEmpty();
        assertThat(data.name()).isEqualTo("pics");
    }

    @Test
    void subfoldersNameTheLabels() throws IOException {
        grey("dog/1.png", 1, 2, 1, 2);
        grey("cat/2.png", 1, 2, 3, 4);
        grey("cat/1.png", 1, 2, 5, 6);
        Dataset data = load();
        assertThat(data.labels()).contains(new Labels("folder", List.of("cat", "cat", "dog")));
        assertThat(data.raw().toArray()).containsExactly(5, 3, 1, 6, 4, 2);
    }

    /** By Pillow: convert("L") of the same colours. */
    @Test
    void aColourHasItsLuminance() throws IOException {
        int[] colours = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF, 0x123456, 0xC08040};
        save("c.png", picture(BufferedImage.TYPE_INT_RGB, 1, 6, colours));
        assertThat(load().raw().toArray()).containsExactly(76, 150, 29, 255, 46, 140);
    }

    @Test
    void everyDepthOfGreyKeepsItsNumbers() throws IOException {
        BufferedImage deep = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
        BufferedImage flat = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_BINARY);
        int[] numbers = {0, 100 * 257, 65535};
        for (int k = 0; k < 3; k++) {
            deep.getRaster().setSample(k, 0, 0, numbers[k]);
            flat.getRaster().setSample(k, 0, 0, k == 1 ? 0 : 1);
        }
        save("a.png", deep);
        save("b.png", flat);
        Dataset data = load();
        assertThat(data.raw().columnAt(0).toArray()).containsExactly(0, 100, 255);
        assertThat(data.x().columnAt(1).toArray()).containsExactly(1, 0, 1);
    }

    /** Two hundred pictures of seeded numbers come back as they were. */
    @Test
    void noNumberOfAGreyPictureIsChanged() throws IOException {
        Random random = new Random(5);
        int[][] values = new int[200][];
        for (int k = 0; k < values.length; k++) {
            values[k] = random.ints(20, 0, 256).toArray();
            grey(String.format("%03d.png", k), 4, 5, values[k]);
        }
        Dataset data = load();
        assertThat(IntStream.range(0, 200)).allSatisfy(k -> assertThat(
                        data.x().columnAt(k).toArray())
                .containsExactly(
                        Arrays.stream(values[k]).mapToDouble(v -> v / 255.0).toArray()));
    }

    @Test
    void whatIsNoPictureIsLeftOutAndSaid() throws IOException {
        grey("a.png", 1, 2, 1, 2);
        Files.writeString(pictures.resolve("notes.txt"), "x");
        Files.writeString(pictures.resolve(".hidden"), "x");
        assertThat(source().notes()).containsExactly("1 file that is no PNG picture left out: notes.txt");
    }

    @Test
    void aFolderWithoutPicturesIsRefused() throws IOException {
        Files.writeString(pictures.resolve("a.jpg"), "x");
        refused("pics: is a folder without PNG pictures, also in its subfolders; name a folder of pictures of one size,"
                + " or a CSV file");
    }

    @Test
    void anotherSizeIsNamedWithBoth() throws IOException {
        grey("a.png", 2, 3, 1, 2, 3, 4, 5, 6);
        grey("b.png", 3, 2, 1, 2, 3, 4, 5, 6);
        refused("pics/b.png: has 3x2 pixels, but a.png has 2x3; all pictures must have one size");
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        grey("a.png", 8, 8, IntStream.range(0, 64).toArray());
        byte[] whole = Files.readAllBytes(pictures.resolve("a.png"));
        Random random = new Random(11);
        for (int k = 0; k < 100; k++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
            for (int j = 0; j < damaged.length && k % 2 == 0; j += 7) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Files.write(pictures.resolve("b.png"), damaged);
            assertThatThrownBy(this::load).isInstanceOf(UserError.class).hasMessageStartingWith("pics/b.png: ");
        }
        Files.writeString(pictures.resolve("b.png"), "GIF89a, whatever its name says");
        refused("pics/b.png: cannot be read as a PNG picture; save it as PNG again, or take it out");
    }

    /** The size stands in the first bytes, before any pixel: such a file could claim gigabytes. */
    @Test
    void aPictureThatClaimsToBeHugeIsNotMade() throws IOException {
        grey("a.png", 1, 1, 7);
        byte[] bytes = Files.readAllBytes(pictures.resolve("a.png"));
        bytes[16] = 0x7F; // the width's highest byte
        Files.write(pictures.resolve("a.png"), bytes);
        assertThatThrownBy(this::load).isInstanceOf(UserError.class).hasMessageStartingWith("pics/a.png: ");
    }

    @Test
    void transparencyIsRefused() throws IOException {
        save("a.png", picture(BufferedImage.TYPE_INT_ARGB, 1, 2, 0xFF000000, 0x80FFFFFF));
        refused("pics/a.png: has transparent pixels, which have no luminance; save it without transparency");
    }

    @Test
    void picturesBesideSubfoldersOfPicturesAreRefused() throws IOException {
        grey("a.png", 1, 1, 1);
        grey("cat/b.png", 1, 1, 2);
        refused("pics: pictures lie in the folder itself (a.png) and in its subfolders (cat/b.png); a subfolder's name"
                + " is its pictures' label, so put all pictures into subfolders, or none");
    }

    @Test
    void aTableIsNoFolderOfPictures() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n3,4\n");
        assertThatThrownBy(() -> new PictureFolder("t.csv", CsvReader.read(table, "t.csv")))
                .isInstanceOf(UserError.class)
                .hasMessage("\"t.csv\" is no folder of pictures; for a table write data file \"t.csv\"");
    }

    private void refused(String message) {
        assertThatThrownBy(this::load).isInstanceOf(UserError.class).hasMessage(message);
    }

    private PictureFolder source() {
        return new PictureFolder("pics", CsvReader.read(pictures, "pics"));
    }

    private Dataset load() {
        return source().load(new NumpyRandom(1));
    }

    private void grey(String name, int height, int width, int... values) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSamples(0, 0, width, height, 0, values);
        save(name, image);
    }

    private static BufferedImage picture(int type, int height, int width, int... colours) {
        BufferedImage image = new BufferedImage(width, height, type);
        image.setRGB(0, 0, width, height, colours, 0, width);
        return image;
    }

    private void save(String name, BufferedImage image) throws IOException {
        Path file = pictures.resolve(name);
        Files.createDirectories(file.getParent());
        assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
    }
}
