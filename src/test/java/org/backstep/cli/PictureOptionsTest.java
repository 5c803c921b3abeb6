package org.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures as data on the command line. */
class PictureOptionsTest {
    @TempDir
    Path folder;

    /** By NumPy, to the six decimals that are printed. */
    @Test
    void aNarrowNetworkLearnsDigits() throws IOException {
        Shell.Result result = Shell.run(
                "train",
                "--data",
                "digits",
                "--samples",
                "300",
                "--layers",
                "64-8-64",
                "--epochs",
                "100",
                "--out",
                folder.toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("Data shape: (64, 300)", "Data range: [0.000, 1.000]", "Final Loss: 0.060624")
                .contains("Mean Squared Error: 0.060399");
        List<String> rows = Files.readAllLines(folder.resolve("samples.csv"));
        assertThat(rows).hasSize(301);
        assertThat(rows.get(1)).startsWith("1,0,0.0,0.0,0.3125,0.8125,0.5625,0.0625,0.0,0.0,0.0,0.0,0.8125,");
    }

    @Test
    void aFolderOfPicturesIsLearntAndWhatIsLeftOutIsSaid() throws IOException {
        for (int k = 0; k < 4; k++) {
            BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
            picture.getRaster().setSample(k % 2, 0, 0, 51 * (k + 1));
            ImageIO.write(picture, "png", folder.resolve(k + ".png").toFile());
        }
        Files.writeString(folder.resolve("readme.txt"), "x");
        Shell.Result result = Shell.run("train", "--data", folder.toString(), "--epochs", "2");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("Data shape: (2, 4)", "Data range: [0.000, 0.800]")
                .contains("Data note: 1 file that is no PNG picture left out: readme.txt");
        Shell.Result refused = Shell.run("train", "--data", folder.toString(), "--missing", "drop");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("belong to a table; leave them out with --data ");
    }
}
