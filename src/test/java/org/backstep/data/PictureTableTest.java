package org.backstep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose columns are the pixels of pictures. */
class PictureTableTest {
    @TempDir
    Path folder;

    @Test
    void theColumnsThatAreLearntAreThePixelsRowByRow() throws IOException {
        Dataset data = source("a,b,c,d,e,f,kind\n0,1,2,3,4,5,x\n5,4,3,2,1,0,y\n", "2x3", Scale.MINMAX)
                .load(new NumpyRandom(1));
        assertThat(data.shape()).contains(new PictureShape(2, 3));
        assertThat(data.shape().orElseThrow().place(4)).isEqualTo("row 2, column 2");
        assertThat(data.x().columnAt(0).toArray()).containsExactly(0, 0, 0, 1, 1, 1);
    }

    @Test
    void aShapeThatIsNotTheProductIsRefusedWithBothNumbers() throws IOException {
        CsvSource source = source("a,b,c,d,e,f,kind\n0,1,2,3,4,5,x\n5,4,3,2,1,0,y\n", "2x2", Scale.MINMAX);
        assertThatThrownBy(() -> source.load(new NumpyRandom(1)))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "t.csv: shape=2x2 is a picture of 4 pixels, but 6 columns are learnt; each pixel is a column,"
                                + " row by row");
    }

    @Test
    void pixelsThatAreAlwaysDarkAreKeptByOneRangeForAll() throws IOException {
        CsvSource source = source("a,b,c,d,kind\n0,1,16,3,x\n0,4,3,2,y\n", "2x2", Scale.MINMAX);
        assertThatThrownBy(() -> source.load(new NumpyRandom(1)))
                .hasMessageContaining("1 constant column")
                .hasMessageEndingWith("This would work: data file \"t.csv\" label=kind shape=2x2 scale=range 0 16");
        TableChoices advised = source.advice().orElseThrow();
        Dataset data = new CsvSource("t.csv", source.table(), advised).load(new NumpyRandom(1));
        assertThat(data.x().columnAt(0).toArray()).containsExactly(0, 1 / 16.0, 1, 3 / 16.0);
    }

    private CsvSource source(String text, String shape, Scale scale) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), text);
        TableChoices choices = new TableChoices(
                List.of(), Optional.of("kind"), Missing.REFUSE, scale, Optional.of(PictureShape.parse(shape)));
        return new CsvSource("t.csv", CsvReader.read(file, "t.csv"), choices);
    }
}
