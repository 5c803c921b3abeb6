package org.backstep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.backstep.matrix.Matrix;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people have them: what programs write around the numbers, and columns that are no numbers. */
class AnyTableTest {
    private static final Matrix PLAIN = Matrix.of(2, 3, 1.5, 3, 4, 2, 5, 1);

    @TempDir
    Path folder;

    // the numbers do not depend on what stands around them

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b,\n1.5,2\n3,5\n4,1\n",
                "a,b,\n1.5,2,\n3,5,\n4,1,\n",
                "a,b\n1.5,2,\n3,5,,\n4,1\n",
                "1.5;2;;\n3;5;;\n4;1;;\n",
                "a\tb\t\n1.5\t2\t\n3\t5\n4\t1\t\n",
                "a,b\n1.5,2\n3,5\n4,1\n,\n,\n",
                "a;b\n;\n1.5;2\n3;5\n ; \n4;1\n",
                "a,b\n1.5,2\n\"\",\"\"\n3,5\n4,1\n",
                "sep=;\na;b\n1,5;2\n3;5\n4;1\n",
                "sep=,\na,b\n1.5,2\n3,5\n4,1\n",
                "\"sep=;\"\n\na;b\n1,5;2\n3;5\n4;1\n",
                "sep=\t\r\na\tb\r\n1,5\t2\r\n3\t5\r\n4\t1\r\n",
                "# measured in May\n# by \"group 3\na,b\n1.5,2\n3,5\n4,1\n",
                "a,b\n1.5,2\n# a pause, and wind\n3,5\n4,1\n#\n# the end",
                "#\n#x\n\n1.5 2\n3 5\n4 1\n",
                "1.5  2\n3    5\n4    1\n",
                "  1.5\t2\n  3\t 5  \n 4  1\n",
                "# a b\n1.500000000000000000e+00 2.000000000000000000e+00\n3 5\n4 1\n",
                "a b\n1,5 2\n3 5\n4 1\n",
                "a|b\n1.5|2\n3|5\n4|1\n",
                "a,b\n\u00A01.5,2\n3\u00A0,5\n4,\u202F1\u200B\n",
                "\u200Ba,b\u00A0\n\u20091.5,2\n3,\uFEFF5\n4,1\n",
                "a [mm; rounded],b [mm]\n1.5,2\n3,5\n4,1\n",
                "Q&amp;A,b\n1.5,2\n3,5\n4,1\n",
                "\"a;b;c\",d e f\n1.5,2\n3,5\n4,1\n",
                ",x_1\n1.5,2\n3,5\n4,1\n",
                "x_2,\n1.5,2\n3,5\n4,1\n",
                "bill length\tbill depth\n1.5\t2\n3\t5\n4\t1\n"
            })
    void whatProgramsWriteAroundTheNumbersChangesNone(String text) {
        assertThat(data(text, choices(Scale.NONE)).raw()).isEqualTo(PLAIN);
    }

    @Test
    void aNamelessColumnGetsAFreeName() {
        assertThat(data(",x_1\n1,2\n", choices(Scale.NONE)).features()).containsExactly("column_1", "x_1");
        assertThat(data("x_2,column_2,\n1,2,3\n", choices(Scale.NONE)).features())
                .containsExactly("x_2", "column_2", "x_3");
    }

    @Test
    void whatWasLeftOutIsSaid() {
        assertThat(source("# one\na,b,\n1,2,\n# two\n3,4,\n", TableChoices.ALL).notes())
                .containsExactly(
                        "2 lines beginning with # left out", "column 3 has neither a name nor cells and is left out");
        assertThat(source("a,b\n1,2\n3,4\n", TableChoices.ALL).notes()).isEmpty();
    }

    // a header of numbers

    @ParameterizedTest
    @ValueSource(strings = {"0,1,2\n0.5,0.2,0.9\n0.3,0.4,0.1\n", "0;1;2;3\n1,5;1;2;0\n3;4;1;1\n"})
    void numbersInOrderAboveDecimalsAreNames(String text) {
        CsvSource source = source(text, choices(Scale.NONE));
        assertThat(source.features()).startsWith("0", "1", "2");
        assertThat(source.load(new NumpyRandom(0)).samples()).isEqualTo(2);
        assertThat(source.notes()).first().asString().startsWith("line 1 (0, 1, 2");
    }

    @Test
    void theRowNumbersOfADataFrameAreAColumn() {
        Dataset data = data(",0,1,2\n0,0.5,0.2,0.9\n1,0.3,0.4,0.1\n", choices(Scale.NONE));
        assertThat(data.features()).containsExactly("x_1", "0", "1", "2");
        assertThat(data.raw()).isEqualTo(Matrix.of(4, 2, 0, 1, 0.5, 0.3, 0.2, 0.4, 0.9, 0.1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019,2020\n1.5,2.5\n3.5,4.5\n", "0,1\n0.5,0.25\n", "0,1,2\n5,3,1\n"})
    void aRowThatMayBeNamesButIsTakenAsASampleIsSaid(String text) {
        assertThat(source(text, TableChoices.ALL).notes())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("line 1 (")
                .endsWith(") was taken as sample 1, not as names");
    }

    @Test
    void aTruthTableHasFourRows() {
        assertThat(data("0,0,0\n0,1,1\n1,0,1\n1,1,0\n", TableChoices.ALL).samples())
                .isEqualTo(4);
    }

    // everything that is wrong, at once

    @Test
    void everyTroubleIsInOneMessageWithWhatWouldWork() {
        assertRefused(
                TableOf.LEAVES,
                "t.csv: 3 text columns: species, site, sex; 2 of 5 rows incomplete, cells are missing in width (1),"
                        + " mass (1), sex (1), the first in line 3 (missing=drop leaves such rows out, missing=mean puts"
                        + " the column's mean). This would work: data file \"t.csv\" columns=-site,-sex label=species"
                        + " missing=drop");
    }

    @Test
    void columnsOfDatesConstantsAndNothingAreNamedForWhatTheyAre() {
        assertRefused(
                "day,a,b,c,note\n2024-03-01,1,7,3,\n2024-03-02,2,7,5,\n",
                "t.csv: 1 column of dates: day; 1 column without values: note; 1 constant column (it has no range to be"
                        + " scaled by): b; 2 of 2 rows incomplete, cells are missing in note (2), the first in line 2"
                        + " (missing=drop leaves such rows out, missing=mean puts the column's mean). This would work:"
                        + " data file \"t.csv\" columns=a,c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-01",
                "24.12.2023",
                "12/24/2023",
                "24/12/23",
                "2024-03-01 12:30",
                "2024-03-01T12:30:00Z",
                "12:30",
                "24 Dec 2023",
                "24-Dec-2023",
                "March 1, 2024",
                "2024-03"
            })
    void aDateIsNamedAsADateHoweverItIsWritten(String date) {
        assertThatThrownBy(() -> data("a;day\n1,5;" + date + "\n3;" + date + "\n", TableChoices.ALL))
                .hasMessageStartingWith("t.csv: 1 column of dates: day.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "12,345,678", "1 234", "1'234", "1.234.567", "1,234.5"})
    void thousandsAreNamedForWhatTheyAre(String number) {
        assertThatThrownBy(() -> data("a,b\n1,\"" + number + "\"\n2,\"" + number + "\"\n", TableChoices.ALL))
                .hasMessageStartingWith("t.csv:2:2: \"" + number + "\" in column 2 (b) ")
                .hasMessageContaining("thousands separators");
    }

    @Test
    void anUnseenCharacterWithinANumberIsSpeltOut() {
        assertThatThrownBy(() -> data("a,b\n1,2\n3,4\u200B5\n", TableChoices.ALL))
                .hasMessageStartingWith("t.csv:3:2: \"4‹U+200B›5\" in column 2 (b) is not a number");
    }

    @Test
    void anUnknownColumnIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> data("a,b\n1,2\n", choose("c", null, Missing.REFUSE)))
                .isInstanceOf(UserError.class)
                .hasMessage("t.csv: has no column \"c\"; there are a, b");
        assertThatThrownBy(() -> data("a,b,c\n1,2,3\n", choose("c..a", null, Missing.REFUSE)))
                .hasMessage("t.csv: the column \"c\" stands behind \"a\"; write the range as a..c");
        assertThatThrownBy(() -> data("a,b\n1,2\n", choose("-a,-b", null, Missing.REFUSE)))
                .hasMessage("t.csv: no column is left to learn from; name one in columns=");
    }

    @Test
    void columnsWithDifferentDecimalSignsAreNotUsedTogether() {
        String text = "a;b\n0,5;1.234\n0,25;2.345\n";
        assertThatThrownBy(() -> data(text, TableChoices.ALL))
                .hasMessageStartingWith("t.csv: the column a has a decimal comma, but b a decimal point; use one");
        assertThat(data(text, choose("a", null, Missing.REFUSE)).raw()).isEqualTo(Matrix.row(0.5, 0.25));
    }

    // choices

    @Test
    void chosenColumnsAndCompleteRowsAreUsedAndTheLabelsGoWithThem() {
        Dataset data = data(TableOf.LEAVES, choose("length,width,mass", "species", Missing.DROP));
        assertThat(data.features()).containsExactly("length", "width", "mass");
        assertThat(data.raw()).isEqualTo(Matrix.of(3, 3, 91, 75, 60, 40, 41, 22, 0.4, 0.2, 0.1));
        assertThat(data.labels()).contains(new Labels("species", List.of("oak", "elm", "ash")));
    }

    @Test
    void aGapMayGetTheMeanOfItsColumn() {
        Dataset data = data(TableOf.LEAVES, choose("width..mass", null, Missing.MEAN));
        assertThat(data.raw().rowArray(0)).containsExactly(40, (40 + 38 + 41 + 22) / 4.0, 38, 41, 22);
        assertThat(source(TableOf.LEAVES, choose("width..mass", null, Missing.MEAN))
                        .notes())
                .contains("2 of 5 rows incomplete, with the column's mean in the gaps");
    }

    @Test
    void columnsAreChosenByRangesByPositionAndByWhatIsLeftOut() {
        String text = "p_1,p_2,p_3,a..b,\"c, d\",-e\n1,2,3,4,5,6\n2,3,4,5,6,7\n";
        assertThat(names(text, "p_1..p_3,-p_2")).containsExactly("p_1", "p_3");
        assertThat(names(text, "-p_1..p_3")).containsExactly("a..b", "c, d", "-e");
        assertThat(names(text, "a..b,\"c, d\"")).containsExactly("a..b", "c, d");
        assertThat(names(text, "\"-e\",x_1")).containsExactly("p_1", "-e");
        assertThat(names(text, "-\"-e\"")).hasSize(5);
    }

    /** Whatever is advised leaves no trouble, and is read again as it was written. */
    @Test
    void whatIsAdvisedWorks() {
        for (String text : List.of(
                TableOf.LEAVES,
                "0;1;7\n0;2;8\n0;3;7\n",
                "a,b,c,d,e\n1,x,2,3,4\n2,y,3,4,5\n3,x,?,5,6\n",
                "a,b\n1,2\nx,3\n2,5\n",
                "5.0,3.4,1.5,a-kind\n6.1,2.9,4.7,b-kind\n6.8,3.1,5.9,c-kind\n")) {
            Optional<TableChoices> advice = source(text, TableChoices.ALL).advice();
            assertThat(advice).as(text).isPresent();
            assertThat(source(text, advice.get()).trouble()).as(text).isEmpty();
        }
    }

    @Test
    void aTableWithoutNumbersHasNoAdvice() {
        assertRefused("a,b\nx,y\nz,w\n", "t.csv: 2 text columns: a, b");
    }

    private List<String> names(String text, String columns) {
        return source(text, choose(columns, null, Missing.REFUSE)).features();
    }

    private static TableChoices choices(Scale scale) {
        return TableChoices.ALL.with(scale);
    }

    private static TableChoices choose(
            String columns, @org.jspecify.annotations.Nullable String label, Missing missing) {
        return new TableChoices(
                ColumnPick.parse(columns), Optional.ofNullable(label), missing, Scale.NONE, Optional.empty());
    }

    private void assertRefused(String text, String message) {
        assertThatThrownBy(() -> data(text, TableChoices.ALL))
                .isInstanceOf(UserError.class)
                .hasMessage(message);
    }

    private Dataset data(String text, TableChoices choices) {
        return source(text, choices).load(new NumpyRandom(0));
    }

    private CsvSource source(String text, TableChoices choices) {
        try {
            Path file = Files.writeString(folder.resolve("t.csv"), text);
            return new CsvSource("t.csv", CsvReader.read(file, "t.csv"), choices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
