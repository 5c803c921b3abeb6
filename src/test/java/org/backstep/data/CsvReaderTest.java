package org.backstep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.backstep.matrix.Matrix;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    private static final Matrix TWO_ROWS = Matrix.of(2, 2, 1.5, 3, -2, 4e-3);

    @TempDir
    Path folder;

    // what is read

    @Test
    void aHeaderNamesTheFeatures() {
        CsvTable table = read("length,width\n1.5,-2\n3,4e-3\n");
        assertThat(table.names()).containsExactly("length", "width");
        assertThat(TableOf.values(table)).isEqualTo(TWO_ROWS);
    }

    @Test
    void withoutHeaderTheFeaturesAreNumbered() {
        CsvTable table = read("1.5,-2\n3,4e-3");
        assertThat(table.names()).containsExactly("x_1", "x_2");
        assertThat(TableOf.values(table)).isEqualTo(TWO_ROWS);
    }

    @Test
    void blankHeaderNamesAreNumberedByTheirColumn() {
        assertThat(read("a,, ,d\n1,2,3,4\n").names()).containsExactly("a", "x_2", "x_3", "d");
    }

    @Test
    void aRowIsAColumnOfTheMatrix() {
        assertThat(TableOf.values(read("1,2,3\n4,5,6\n"))).isEqualTo(Matrix.of(3, 2, 1, 4, 2, 5, 3, 6));
    }

    @Test
    void quotedCellsAreRead() {
        CsvTable table = read("\"length, in \"\"cm\"\"\" , width\n \"1.5\" ,\"-2\"\n3,4e-3\n");
        assertThat(table.names()).containsExactly("length, in \"cm\"", "width");
        assertThat(TableOf.values(table)).isEqualTo(TWO_ROWS);
    }

    @Test
    void aQuotedLineBreakInANameIsASpace() {
        assertThat(read("\"length\nin cm\",b\n1,2\n").names()).containsExactly("length in cm", "b");
    }

    @Test
    void semicolonsAllowDecimalCommas() {
        assertThat(TableOf.values(read("a;b\n1,5;-2\n3;4e-3\n"))).isEqualTo(TWO_ROWS);
    }

    @Test
    void tabsAllowDecimalCommas() {
        assertThat(TableOf.values(read("1,5\t-2\n3\t0,004\n"))).isEqualTo(TWO_ROWS);
    }

    @Test
    void aSeparatorInQuotesSeparatesNothing() {
        assertThat(read("\"a;b\",\"c\td\"\n1,2\n").names()).containsExactly("a;b", "c d");
    }

    @Test
    void theTabGoesBeforeTheSemicolonAndTheSemicolonBeforeTheComma() {
        assertThat(read("a;b,c\td\n1\t2\n").names()).containsExactly("a;b,c", "d");
        assertThat(read("a,b;c\n1;2\n").names()).containsExactly("a,b", "c");
    }

    @Test
    void aSignOfTheHeaderThatNoRowHasSeparatesNothing() {
        assertThat(read("salt &amp; pepper,&#956;,&lt;x&gt;\n1,2,3\n").names())
                .containsExactly("salt &amp; pepper", "&#956;", "&lt;x&gt;");
        assertThat(read("a &amp; b\n1\n").names()).containsExactly("a &amp; b");
        assertThat(read("length; in cm,width\n1.5,-2\n3,4e-3\n").names()).containsExactly("length; in cm", "width");
    }

    @Test
    void oneColumnNeedsNoSeparator() {
        assertThat(TableOf.values(read("a\n1\n2\n"))).isEqualTo(Matrix.row(1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void everyKindOfLineBreakIsRead(String lineBreak) {
        assertThat(TableOf.values(read(String.join(lineBreak, "a,b", "1.5,-2", "3,4e-3", ""))))
                .isEqualTo(TWO_ROWS);
    }

    @Test
    void blankLinesAreSkippedAndSpacesTrimmed() {
        assertThat(TableOf.values(read("\n  \n a , b \n\n 1.5 ,\t-2\n   \n3,4e-3 \n\n\n")))
                .isEqualTo(TWO_ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheFirstName(String charset) {
        Path file = write("\uFEFFµ,größe\n1.5,-2\n3,4e-3\n", Charset.forName(charset));
        CsvTable table = CsvReader.read(file, "points.csv");
        assertThat(table.names()).containsExactly("µ", "größe");
        assertThat(TableOf.values(table)).isEqualTo(TWO_ROWS);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "+1.5, 1.5", "-.5, -0.5", "5., 5", "1E3, 1000", "1e-400, 0", "−2, -2", "007, 7"})
    void manySpellingsOfANumberAreRead(String cell, double value) {
        assertThat(TableOf.values(read(cell + "\n"))).isEqualTo(Matrix.scalar(value));
    }

    /** Any double comes back with the same bits, with any separator, quoted or not. */
    @Test
    void randomTablesComeBackAsTheyWereWritten() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int columns = 1 + random.nextInt(5);
            double[][] rows = new double[1 + random.nextInt(20)][columns];
            String separator = new String[] {",", ";", "\t"}[random.nextInt(3)];
            boolean decimalComma = !separator.equals(",") && columns > 1 && random.nextBoolean();
            StringBuilder text = new StringBuilder();
            for (double[] row : rows) {
                for (int k = 0; k < columns; k++) {
                    row[k] = random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300);
                    String cell = decimalComma ? String.valueOf(row[k]).replace('.', ',') : String.valueOf(row[k]);
                    text.append(k == 0 ? "" : separator).append(random.nextBoolean() ? cell : '"' + cell + '"');
                }
                text.append(random.nextBoolean() ? "\r\n" : "\n\n");
            }
            assertThat(TableOf.values(read(text.toString())))
                    .as("seed %d", seed)
                    .isEqualTo(Matrix.of(rows).transpose());
        }
    }

    // what is refused

    @Test
    void aLinkToNothingIsSaidToBeOne() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("none.csv"));
        assertThatThrownBy(() -> CsvReader.read(link, "link.csv"))
                .hasMessage("link.csv: \"" + link + "\" is a link to \"none.csv\", which does not exist");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> CsvReader.read(folder.resolve("none.csv"), "data/none.csv"))
                .isInstanceOf(UserError.class)
                .hasMessage("data/none.csv: there is no such file; check the name and the folder");
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> CsvReader.read(folder, "data"))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "data: is a folder without PNG pictures, also in its subfolders; name a folder of pictures of one size, or"
                                + " a CSV file");
    }

    @Test
    void aFileThatMayNotBeReadIsExplained() {
        Path file = write("1,2\n", StandardCharsets.UTF_8);
        assumeThat(file.toFile().setReadable(false) && !Files.isReadable(file))
                .as("permissions are kept here, and we are not root")
                .isTrue();
        assertThatThrownBy(() -> CsvReader.read(file, "points.csv"))
                .isInstanceOf(UserError.class)
                .hasMessage("points.csv: cannot be read (permission denied); check that you may read it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t\r\n"})
    void anEmptyFileIsRefused(String text) {
        assertRefused(text, "points.csv: is empty; a row of numbers for each sample is expected");
    }

    @Test
    void aHeaderAloneIsRefused() {
        assertRefused(
                "\na,b\n\n",
                "points.csv:2: has a header but no numbers; a row of numbers for each sample is expected below it");
    }

    @Test
    void aTextCellIsRefusedWithItsLineAndColumn() {
        assertRefused(
                "a,b\n1,2\n3,abc\n",
                "points.csv:3:2: \"abc\" in column 2 (b) is not a number; write one like 1.5 or -2e-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "0x1p3", "1f", "1_000", "--1", "1e", "e5", "1e5.0", "1 2", "٣", "5\""})
    void whatOnlyJavaOrNobodyTakesForANumberIsRefused(String cell) {
        assertThatThrownBy(() -> load("1,2\n3," + cell + "\n"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("points.csv:2:2: ")
                .hasMessageContaining("in column 2 is not a number");
    }

    @Test
    void thousandsSeparatorsAreRefused() {
        assertRefused(
                "1,2\n3,\"1,234.5\"\n",
                "points.csv:2:2: \"1,234.5\" in column 2 is not a number; write it without thousands separators");
        assertRefused(
                "1;2\n3;1.234,5\n",
                "points.csv:2:2: \"1.234,5\" in column 2 is not a number; write it without thousands separators");
    }

    @Test
    void aDecimalCommaAmongCommasIsRefused() {
        assertRefused(
                "1,2\n3,\"4,5\"\n",
                "points.csv:2:2: \"4,5\" in column 2 has a comma, but commas separate the cells;"
                        + " write a decimal point, or separate the cells by semicolons");
    }

    @Test
    void decimalPointsAndCommasInOneFileAreRefused() {
        assertRefused(
                "0,5;1\n1.234;2\n",
                "points.csv:2:1: \"1.234\" in column 1 has a decimal point, but the numbers before it have a decimal"
                        + " comma; use one of them, and no thousands separators");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "NA", "N/A", "nan", ".", "-", "null", "n.a."})
    void aMissingCellIsRefusedInTheSameWordsHoweverItIsWritten(String cell) {
        assertRefused(
                "a,b\n1,2\n3," + cell + "\n5,6\n",
                "points.csv: 1 of 3 rows incomplete, cells are missing in b (1), the first in line 3"
                        + " (missing=drop leaves such rows out, missing=mean puts the column's mean)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "-Infinity", "∞", "−∞"})
    void aCellThatIsNotFiniteIsRefusedAlsoInTheFirstRow(String cell) {
        String problem = " is not a finite number; put a number there or remove the row";
        assertRefused("1,2\n" + cell + ",2\n", "points.csv:2:1: \"" + cell + "\" in column 1" + problem);
        assertRefused(cell + ",2\n", "points.csv:1:1: \"" + cell + "\" in column 1" + problem);
    }

    @Test
    void aNumberTooLargeForADoubleIsRefused() {
        assertRefused(
                "1,2\n1e999,2\n",
                "points.csv:2:1: \"1e999\" in column 1 is too large; the largest number is about 1.8e308");
    }

    @Test
    void aFirstRowOfNamesAndNumbersIsRefused() {
        assertRefused(
                "1,width\n2,3\n",
                "points.csv:1:2: \"width\" in column 2 is not a number, but other cells of the first row are;"
                        + " the first row is either all names or all numbers");
    }

    @Test
    void aShortAndALongRowAreRefusedWithBothCounts() {
        String rest = "; each row needs a cell for each column, and commas separate them";
        assertRefused("a,b\n1,2\n3\n", "points.csv:3: 2 cells expected, as in line 1, but 1 found" + rest);
        assertRefused("\n1\n\n2,3\n", "points.csv:4: 1 cell expected, as in line 2, but 2 found" + rest);
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertRefused(
                "a,b, a\n1,2,3\n",
                "points.csv:1:3: columns 1 and 3 are both called \"a\"; give each column a name of its own");
        assertRefused(
                "x_2,b,x_2\n1,2,3\n",
                "points.csv:1:3: columns 1 and 3 are both called \"x_2\"; give each column a name of its own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2\n3,\"4\n5,6\n", "1,2\n\"3\"x,4\n"})
    void quotationMarksThatDoNotPairAreRefusedWithTheirLine(String text) {
        assertRefused(
                text,
                "points.csv:2: a quotation mark is not closed, or text follows a closed one;"
                        + " quotation marks enclose a whole cell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void theLineIsThePhysicalOneAfterQuotedLineBreaks(String lineBreak) {
        String text = String.join(lineBreak, "\"a", "b\",c", "", "1,2", "\" 3", "\",x", "");
        assertThatThrownBy(() -> load(text)).hasMessageStartingWith("points.csv:6:2: \"x\" in column 2 (c) ");
    }

    @Test
    void malformedTextIsRefusedWithItsLine() throws IOException {
        Path file = folder.resolve("latin1.csv");
        Files.write(file, "a,b\n1,2\n3,4\u00B5\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CsvReader.read(file, "latin1.csv"))
                .isInstanceOf(UserError.class)
                .hasMessage("latin1.csv:3: is not text in UTF-8; save the file as UTF-8");
    }

    @Test
    void malformedTextFarBehindTheFirstLineIsRefusedToo() throws IOException {
        Path file = folder.resolve("long.csv");
        Files.write(file, ("1,2\n".repeat(10_000) + "3,\u00B5\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CsvReader.read(file, "long.csv"))
                .hasMessage("long.csv:10001: is not text in UTF-8; save the file as UTF-8");
    }

    @Test
    void aFileOfMoreThanAHundredMegabytesIsNotEvenOpened() throws IOException {
        Path file = folder.resolve("large.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100_000_001);
        }
        assertThatThrownBy(() -> CsvReader.read(file, "large.csv"))
                .isInstanceOf(UserError.class)
                .hasMessage("large.csv: has more than 100 MB; use a smaller CSV file");
    }

    @Test
    void tooManyNumbersAreRefused() {
        Path file = write("a,b\n1,2\n3,4\n5,6\n", StandardCharsets.UTF_8);
        assertThat(CsvReader.read(file, "points.csv", 6).rows()).isEqualTo(3);
        assertThatThrownBy(() -> CsvReader.read(file, "points.csv", 5))
                .isInstanceOf(UserError.class)
                .hasMessage("points.csv:4: has more than 5 numbers; use a smaller file, for example every tenth row");
    }

    @Test
    void tooManyColumnsAreRefusedBeforeTheyFillTheMemory() {
        assertRefused(
                "1,".repeat(100_000) + "1\n",
                "points.csv: has more than 100000 columns; a row is a sample and a column a feature:"
                        + " perhaps rows and columns are exchanged");
        assertThat(read("1,".repeat(99_999) + "1\n").names()).hasSize(100_000);
    }

    @Test
    void aVeryLongCellIsShortenedInTheMessage() {
        assertThatThrownBy(() -> load("1\n" + "x".repeat(1_000_000) + "\n"))
                .hasMessageStartingWith("points.csv:2:1: \"" + "x".repeat(40) + "…\" in column 1 is not a number;"
                        + " write one like 1.5 or -2e-3");
    }

    private void assertRefused(String text, String message) {
        assertThatThrownBy(() -> load(text)).isInstanceOfSatisfying(UserError.class, error -> assertThat(
                        String.valueOf(error.getMessage()).replaceFirst("\\. This would work: .*", ""))
                .isEqualTo(message));
    }

    private Dataset load(String text) {
        return new org.backstep.data.CsvSource("points.csv", read(text), TableChoices.ALL.with(Scale.NONE))
                .load(new NumpyRandom(0));
    }

    private CsvTable read(String text) {
        return CsvReader.read(write(text, StandardCharsets.UTF_8), "points.csv");
    }

    private Path write(String text, Charset charset) {
        try {
            return Files.writeString(folder.resolve("points.csv"), text, charset);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
