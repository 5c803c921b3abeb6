package org.backstep.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Well-known tables of classes, a few rows of each, with the quirks with which they are published. */
class PublishedTablesTest {
    @TempDir
    Path folder;

    @Test
    void irisHasNoHeaderAndItsClassLast() throws IOException {
        Dataset data = data(
                "iris.data",
                """
            5.1,3.5,1.4,0.2,Iris-setosa
            4.9,3.0,1.4,0.2,Iris-setosa
            7.0,3.2,4.7,1.4,Iris-versicolor
            6.3,3.3,6.0,2.5,Iris-virginica

            """);
        assertThat(data.inputs()).isEqualTo(4);
        assertThat(data.labels())
                .contains(
                        new Labels("x_5", List.of("Iris-setosa", "Iris-setosa", "Iris-versicolor", "Iris-virginica")));
        assertThat(data.raw().get(3, 3)).isEqualTo(2.5);
    }

    @Test
    void penguinsHaveGapsAndThreeTexts() throws IOException {
        String text =
                """
            species,island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex,year
            Adelie,Torgersen,39.1,18.7,181,3750,male,2007
            Adelie,Torgersen,39.5,17.4,186,3800,female,2007
            Adelie,Torgersen,NA,NA,NA,NA,NA,2007
            Gentoo,Biscoe,46.1,13.2,211,4500,female,2008
            Gentoo,Biscoe,50,16.3,230,5700,male,2009
            """;
        assertThat(source("penguins.csv", text).trouble())
                .contains(
                        "penguins.csv: 3 text columns: species, island, sex; 1 of 5 rows incomplete, cells are missing in"
                                + " bill_length_mm (1), bill_depth_mm (1), flipper_length_mm (1), body_mass_g (1), sex (1), the"
                                + " first in line 4 (missing=drop leaves such rows out, missing=mean puts the column's mean)");
        Dataset data = data("penguins.csv", text);
        assertThat(data.features())
                .containsExactly("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g", "year");
        assertThat(data.samples()).isEqualTo(4);
        assertThat(data.labels().orElseThrow().values()).containsExactly("Adelie", "Adelie", "Gentoo", "Gentoo");
    }

    @Test
    void tipsHaveFourTexts() throws IOException {
        Dataset data = data(
                "tips.csv",
                """
            total_bill,tip,sex,smoker,day,time,size
            16.99,1.01,Female,No,Sun,Dinner,2
            10.34,1.66,Male,No,Sun,Dinner,3
            21.01,3.5,Male,No,Sat,Dinner,3
            """);
        assertThat(data.features()).containsExactly("total_bill", "tip", "size");
        assertThat(data.labels().orElseThrow().name()).isEqualTo("sex");
    }

    @Test
    void carsAreSeparatedByBlanksAndATabAndTheirGapsAreQuestionMarks() throws IOException {
        Dataset data = data(
                "auto-mpg.data",
                """
            18.0   8   307.0      130.0      3504.      12.0   70  1\t"chevrolet chevelle malibu"
            15.0   8   350.0      165.0      3693.      11.5   70  1\t"buick skylark 320"
            25.0   4   98.00      ?          2046.      19.0   71  1\t"ford pinto"
            24.0   4   113.0      95.00      2372.      15.0   72  3\t"toyota corona mark ii"
            """);
        assertThat(data.inputs()).isEqualTo(8);
        assertThat(data.samples()).isEqualTo(3);
        assertThat(data.raw().get(4, 0)).isEqualTo(3504);
    }

    @Test
    void wineHasItsClassAsANumberInFront() throws IOException {
        String text = "1,14.23,1.71,2.43,15.6,127\n2,13.2,1.78,2.14,11.2,100\n3,13.16,2.36,2.67,18.6,101\n";
        assertThat(source("wine.data", text).trouble()).isEmpty();
        TableChoices choices =
                new TableChoices(List.of(), Optional.of("x_1"), Missing.REFUSE, Scale.STANDARD, Optional.empty());
        CsvSource source = new CsvSource("wine.data", source("wine.data", text).table(), choices);
        Dataset data = source.load(new NumpyRandom(0));
        assertThat(data.features()).containsExactly("x_2", "x_3", "x_4", "x_5", "x_6");
        assertThat(data.labels()).contains(new Labels("x_1", List.of("1", "2", "3")));
    }

    /** The data that the advice gives. */
    private Dataset data(String name, String text) throws IOException {
        CsvSource source = source(name, text);
        return new CsvSource(name, source.table(), source.advice().orElseThrow()).load(new NumpyRandom(0));
    }

    private CsvSource source(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return new CsvSource(name, CsvReader.read(file, name), TableChoices.ALL);
    }
}
