package org.backstep.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Good tables with one or two characters changed: they are read, with the sum that a reader of few lines finds, or refused
 * with the place or the cause. Nothing is changed in silence.
 */
class MutatedTablesTest {
    private static final String ALPHABET = "0123456789.,;\t |\"#-eE?\u00A0\u200B\nxNA:";
    private static final int TABLES = 2_000;

    @TempDir
    Path folder;

    @Test
    void whatIsReadHasTheRightSumAndWhatIsRefusedHasAReason() throws IOException {
        Path file = folder.resolve("t.csv");
        int read = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            char separator = ",;\t".charAt(random.nextInt(3));
            String text = mutated(table(random, separator), random);
            Files.writeString(file, text);
            try {
                CsvSource source =
                        new CsvSource("t.csv", CsvReader.read(file, "t.csv"), TableChoices.ALL.with(Scale.NONE));
                double sum = source.load(new NumpyRandom(0)).raw().sum();
                Optional<BigDecimal> expected = sum(text, separator);
                if (expected.isPresent()) {
                    // 60 numbers below 1e30 are added in another order: 60 roundings of the largest partial sum
                    assertThat(sum)
                            .as("seed %d: %s", seed, text)
                            .isCloseTo(
                                    expected.get().doubleValue(),
                                    org.assertj.core.api.Assertions.within(1e-12 * size(text, separator)));
                    read++;
                } else {
                    assertThat(source.notes()).as("seed %d: %s", seed, text).isNotEmpty();
                }
            } catch (UserError refused) {
                assertThat(refused.getMessage())
                        .as("seed %d: %s", seed, text)
                        .matches("(?s)t\\.csv:(\\d+:(\\d+:)? \\S.*| .*(text column|without values|rows? incomplete|"
                                + "decimal comma).*)");
            }
        }
        assertThat(read).isGreaterThan(TABLES / 4);
    }

    private static String table(Random random, char separator) {
        int columns = 2 + random.nextInt(3);
        int rows = 4 + random.nextInt(9);
        boolean decimalComma = separator != ',' && random.nextBoolean();
        StringBuilder text = new StringBuilder();
        for (int row = random.nextBoolean() ? -1 : 0; row < rows; row++) {
            for (int k = 0; k < columns; k++) {
                String cell = row < 0 ? "col" + k : String.valueOf(random.nextInt(2_000) / 16.0);
                text.append(k == 0 ? "" : String.valueOf(separator));
                text.append(decimalComma ? cell.replace('.', ',') : cell);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String mutated(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int k = 0; k <= random.nextInt(2); k++) {
            int at = random.nextInt(changed.length());
            char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(3)) {
                case 0 -> changed.insert(at, c);
                case 1 -> changed.setCharAt(at, c);
                default -> changed.deleteCharAt(at);
            }
        }
        return changed.toString();
    }

    /** The sum of all cells; empty if one is no number for a reader that splits and strips. */
    private static Optional<BigDecimal> sum(String text, char separator) {
        return add(text, separator, false);
    }

    private static double size(String text, char separator) {
        return add(text, separator, true).orElse(BigDecimal.ONE).doubleValue();
    }

    private static Optional<BigDecimal> add(String text, char separator, boolean absolute) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean first = true;
        for (String line : text.split("\n", -1)) {
            boolean isHeader = first && line.matches("(?s).*(co|ol).*");
            if (line.startsWith("#") || line.isBlank() || isHeader) {
                first &= line.startsWith("#") || line.isBlank();
                continue;
            }
            first = false;
            for (String cell : line.split(String.valueOf(separator).replace("|", "\\|"), 0)) {
                String plain = cell.replaceAll("^[\\s\u00A0\u200B]+|[\\s\u00A0\u200B]+$", "")
                        .replaceAll("^\"(.*)\"$", "$1")
                        .replace(',', '.');
                try {
                    BigDecimal number = new BigDecimal(plain);
                    sum = sum.add(absolute ? number.abs() : number);
                } catch (NumberFormatException notANumber) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(sum);
    }
}
