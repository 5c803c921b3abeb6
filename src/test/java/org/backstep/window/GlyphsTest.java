package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sign of every text is in the font that shows it; a font without a sign draws a box. */
class GlyphsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "backstep");
    private static final Pattern LITERAL = Pattern.compile("\"{3}(?s:(.*?))\"{3}|\"((?:[^\"\\\\]|\\\\.)*+)\"");
    /** Mathematics, paper, code and the terminal, which have other fonts. */
    private static final Set<String> OTHER_FONTS =
            Set.of("formula", "term", "typeset", "handout", "cli", "prose", "export");
    /** The sign of a gradient in a cell of numbers. */
    private static final Set<String> IN_DIGITS = Set.of("∇");
    /** Signs on a page of the help, which have the digits' font. */
    private static final Pattern SIGNS = Pattern.compile("class=sign[^>]*>[^<]*");

    /** The files whose texts the words' font shows. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("Ascii.java")) // signs that it replaces
                    .filter(file -> !OTHER_FONTS.contains(
                            SOURCES.relativize(file).getName(0).toString()))
                    .toList();
        }
    }

    /** The texts of a source without its comments. */
    private static Stream<String> texts(Path file) throws IOException {
        String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(^|\\s)//.*$", "");
        return LITERAL.matcher(code)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(GlyphsTest::read)
                .map(text -> SIGNS.matcher(text).replaceAll(""));
    }

    /** A text with its escaped signs. */
    private static String read(String literal) {
        return Pattern.compile("\\\\u([0-9a-fA-F]{4})")
                .matcher(literal)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    @Test
    void everyTextOfTheProgramHasItsSignsInTheFontOfWords() throws IOException {
        FlatInterFont.install();
        FlatJetBrainsMonoFont.install();
        Font words = new Font(FlatInterFont.FAMILY, Font.PLAIN, 12);
        Font bold = new Font(FlatInterFont.FAMILY, Font.BOLD, 12);
        Font digits = new Font(FlatJetBrainsMonoFont.FAMILY, Font.PLAIN, 12);
        assertThat(words.getFamily()).isEqualTo(FlatInterFont.FAMILY);
        List<String> missing = new ArrayList<>();
        int[] texts = {0};
        for (Path file : files()) {
            texts(file).forEach(text -> {
                texts[0]++;
                text.codePoints()
                        .filter(sign -> sign >= ' ')
                        .filter(sign -> IN_DIGITS.contains(Character.toString(sign))
                                ? !digits.canDisplay(sign)
                                : !words.canDisplay(sign) || !bold.canDisplay(sign))
                        .forEach(sign ->
                                missing.add(Character.toString(sign) + " in \"" + text + "\", " + file.getFileName()));
            });
        }
        assertThat(texts[0]).isGreaterThan(1000);
        assertThat(missing).isEmpty();
    }
}
