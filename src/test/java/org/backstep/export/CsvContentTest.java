package org.backstep.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
}
