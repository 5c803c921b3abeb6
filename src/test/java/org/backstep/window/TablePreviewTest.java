package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.swing.JTable;
import org.backstep.data.Dataset;
import org.backstep.data.PictureShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A table that is opened shows its columns, and becomes the data only then. */
@WindowTest
class TablePreviewTest {
    private static final String PENGUINS =
            """
            species,island,bill_length,bill_depth,flipper,mass,sex,year
            Adelie,Torgersen,39.1,18.7,181,3750,male,2007
            Adelie,Torgersen,39.5,17.4,186,3800,female,2007
            Adelie,Torgersen,NA,NA,NA,NA,NA,2007
            Gentoo,Biscoe,46.1,13.2,211,4500,female,2008
            Gentoo,Biscoe,50,16.3,230,5700,male,2009
            """;

    @TempDir
    Path folder;

    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private void open() throws IOException {
        Path file = Files.writeString(folder.resolve("penguins.csv"), PENGUINS);
        doOnEdt(() -> window.main().open(file));
        window.awaitEnabled("apply");
    }

    private JTable columns() {
        return window.frame().table("columns").target();
    }

    private List<Object> column(int column) {
        return onEdt(() -> IntStream.range(0, columns().getRowCount())
                .mapToObj(row -> columns().getValueAt(row, column))
                .toList());
    }

    private String command() {
        return window.frame().textBox("form command").text();
    }

    @Test
    void itSaysWhatIsUsedWhatIsLeftOutAndWhyBeforeAnythingIsTrained() throws IOException {
        open();
        assertThat(column(1))
                .containsExactly("species", "island", "bill_length", "bill_depth", "flipper", "mass", "sex", "year");
        assertThat(column(0)).containsExactly(false, false, true, true, true, true, false, true);
        assertThat(column(2)).startsWith("text", "text", "numbers");
        assertThat(column(3)).contains("2 different: Adelie, Gentoo", "2007 to 2009");
        assertThat(column(4)).containsExactly("", "", "1", "1", "1", "1", "1", "");
        assertThat(column(5)).containsExactly("the label", "left out: text", "", "", "", "", "left out: text", "");
        assertThat(command())
                .isEqualTo("data file \"penguins.csv\" columns=-island,-sex label=species missing=drop seed=42"
                        + " scale=minmax");
        assertThat(window.main().workbench().snapshot().data().name()).isEqualTo("spiral");
    }

    @Test
    void whatIsTickedAndChosenBecomesTheCommandAndTheData() throws IOException {
        open();
        doOnEdt(() -> columns().setValueAt(false, 7, 0));
        window.choose("label", "sex");
        window.choose("missing", "put the column's mean");
        window.choose("scale", "standard");
        assertThat(command())
                .isEqualTo("data file \"penguins.csv\" columns=bill_length..mass label=sex missing=mean seed=42"
                        + " scale=standard");
        window.use();
        OpenedWindow.await(
                "the table is the data", () -> window.main().frame().getTitle().contains("penguins.csv"));
        Dataset data = window.awaitIdle().data();
        assertThat(data.features()).containsExactly("bill_length", "bill_depth", "flipper", "mass");
        assertThat(data.samples()).isEqualTo(5);
        assertThat(data.labels().orElseThrow().values()).containsExactly("male", "female", "", "female", "male");
    }

    @Test
    void theChoicesAreThereWhenTheFormIsOpenedAgain() throws IOException {
        open();
        doOnEdt(() -> columns().setValueAt(false, 7, 0));
        window.use();
        OpenedWindow.await(
                "the table is the data", () -> window.main().frame().getTitle().contains("penguins.csv"));
        window.awaitIdle();
        window.frame().button("data").click();
        window.awaitEnabled("apply");
        OpenedWindow.await("the ticks are there", () -> columns().getRowCount() == 8);
        assertThat(column(0)).containsExactly(false, false, true, true, true, true, false, false);
    }

    @Test
    void aFolderOfPicturesNeedsNoChoiceAndBecomesTheData() throws IOException {
        Path leaves = Files.createDirectory(folder.resolve("leaves"));
        for (int k = 0; k < 4; k++) {
            BufferedImage picture = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
            picture.getRaster().setSample(k % 3, 1, 0, 51 * (k + 1));
            ImageIO.write(picture, "png", leaves.resolve(k + ".png").toFile());
        }
        doOnEdt(() -> window.main().open(leaves));
        window.awaitEnabled("apply");
        OpenedWindow.await("the folder is read", () -> command().equals("data pictures \"leaves\" seed=42"));
        assertThat(window.isShown("columns")).isFalse();
        window.use();
        OpenedWindow.await(
                "the pictures are the data",
                () -> window.main().frame().getTitle().contains("leaves"));
        Dataset data = window.awaitIdle().data();
        assertThat(data.shape()).contains(new PictureShape(2, 3));
        assertThat(data.x().columnAt(3).toArray()).containsExactly(0, 0, 0, 0.8, 0, 0);
    }

    @Test
    void theColumnsOfATableCanBePixels() throws IOException {
        open();
        doOnEdt(() -> columns().setValueAt(false, 7, 0));
        window.frame().textBox("shape").setText("2x2");
        assertThat(command()).contains(" shape=2x2 ");
        window.use();
        OpenedWindow.await(
                "the table is the data", () -> window.main().frame().getTitle().contains("penguins.csv"));
        assertThat(window.awaitIdle().data().shape()).contains(new PictureShape(2, 2));
    }

    @Test
    void digitsAreDataOfTheirOwn() {
        window.frame().button("data").click();
        window.frame().radioButton("use digits").click();
        window.frame().textBox("samples").setText("40");
        window.frame().textBox("only").setText("0,1");
        assertThat(command()).isEqualTo("data digits samples=40 only=0,1 seed=42");
        window.awaitEnabled("apply");
        window.use();
        OpenedWindow.await(
                "the digits are the data",
                () -> window.main().frame().getTitle().contains("digits"));
        assertThat(window.awaitIdle().data().labels().orElseThrow().values())
                .hasSize(40)
                .containsOnly("0", "1");
    }

    @Test
    void withoutATickNothingCanBeUsed() throws IOException {
        open();
        for (int row = 0; row < 8; row++) {
            int at = row;
            doOnEdt(() -> columns().setValueAt(false, at, 0));
        }
        OpenedWindow.await("the engine objects", () -> window.isShown("form problem"));
        assertThat(window.frame().textBox("form problem").text()).contains("no column is left to learn from");
        window.frame().button("apply").requireDisabled();
    }
}
