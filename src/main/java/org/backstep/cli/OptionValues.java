package org.backstep.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.backstep.notation.UserError;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the values of options as strictly as commands are read: other numbers of Java (3d, 0x1p3, NaN) and names that no
 * file can have are refused.
 */
final class OptionValues {
    private static final String WHOLE = "[+-]?\\d+";
    private static final String NUMBER = "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?";

    private OptionValues() {}

    /** Registers the readers for all options of a command line and its subcommands. */
    static void registerAt(CommandLine line) {
        line.registerConverter(int.class, converter(OptionValues::whole));
        line.registerConverter(Integer.class, converter(OptionValues::whole));
        line.registerConverter(double.class, converter(OptionValues::number));
        line.registerConverter(Double.class, converter(OptionValues::number));
        line.registerConverter(Path.class, converter(OptionValues::path));
    }

    private static <T> ITypeConverter<T> converter(Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (UserError unfit) {
                throw new TypeConversionException(unfit.getMessage());
            }
        };
    }

    private static int whole(String text) {
        try {
            if (text.matches(WHOLE)) {
                return Integer.parseInt(text);
            }
        } catch (NumberFormatException tooLarge) {
            // said below
        }
        throw new UserError("'" + text + "' is not a whole number up to " + Integer.MAX_VALUE);
    }

    private static double number(String text) {
        if (!text.matches(NUMBER)) {
            throw new UserError("'" + text + "' is not a number; write one like 0.5 or 2e-3");
        }
        return Double.parseDouble(text);
    }

    /**
     * A file or folder.
     *
     * @throws UserError if the system allows no such name; without a UTF-8 locale these are all names beyond ASCII
     */
    static Path path(String text) {
        if (text.isBlank()) {
            throw new UserError("a name is needed, but it is empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UserError("'" + text + "' cannot be the name of a file here (" + e.getReason()
                    + "); rename it, or set a UTF-8 locale");
        }
    }

    /**
     * Accepts a word that an option may have.
     *
     * @throws UserError if it is another; it says which there are
     */
    static void require(String option, List<String> words, String word) {
        if (!words.contains(word)) {
            String all = String.join(", ", words);
            String must = words.size() > 3 ? "one of " + all : all.replaceFirst(", (?=[^,]*$)", " or ");
            throw new UserError(option + " must be " + must + ", not \"" + word + "\"");
        }
    }
}
