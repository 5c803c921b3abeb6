package org.backstep.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backstep.data.CsvReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvContentTest {
    private static CsvContent content() {
        return CsvContent.of(
                List.of(
                        new CsvColumn<>("text", text -> text),
                        new CsvColumn<String>("length", String::length),
                        new CsvColumn<>("nothing", text -> null)),
                Stream.of("plain", "a, b", "“a” \"b\"", "two\nlines", "two\rlines"));
    }

    @Test
    void aCellIsQuotedWhereItWouldBreakItsRow() {
        assertThat(content().text())
                .isEqualTo("text,length,nothing\nplain,5,\n\"a, b\",4,\n\"“a” \"\"b\"\"\",7,\n\"two\nlines\",9,\n"
                        + "\"two\rlines\",9,\n");
    }

    @Test
    void aFileHasTheBytesOfTheCopy() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        content().writeTo(file);
        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo(content().text());
    }

    @Test
    void aTextThatASpreadsheetWouldCarryOutIsMarkedAsText() {
        List<Object> row =
                List.of("=1+1", "+1", "@SUM(A1)", "-2+3", "-x", "\t=1", "'=1", -0.5, "-0.5", "-1e-3", "a=b", "'a");
        String written = new CsvContent(List.of("=cmd", "b"), Stream.of(row)).text();
        assertThat(written).isEqualTo("'=cmd,b\n'=1+1,'+1,'@SUM(A1),'-2+3,'-x,'\t=1,''=1,-0.5,-0.5,-1e-3,a=b,'a\n");
    }

    @Test
    void namesComeBackAsTheyWereWritten(@TempDir Path folder) throws IOException {
        Random random = new Random(7);
        String signs = "'=+-@ab1.,;\"&";
        for (int round = 0; round < 300; round++) {
            String name = Stream.generate(() -> signs.charAt(random.nextInt(signs.length())))
                    .limit(1 + random.nextInt(6))
                    .map(String::valueOf)
                    .collect(Collectors.joining("", "n", "n"));
            String start = random.nextBoolean() ? name : name.substring(1);
            Path file = folder.resolve("names.csv");
            OutputFolder.writeFile(file, new CsvContent(List.of(start, "other"), Stream.of(List.of(1, 2))));
            assertThat(CsvReader.read(file, "names.csv").names()).containsExactly(start, "other");
        }
    }
}
