package org.backstep.lesson;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backstep.network.Names;
import org.backstep.prose.Block;
import org.backstep.prose.ProseReader;

/** The words of a question, with the quantities that they name as formulas: W_d[2,1], δ_out₁, x̂₁. */
public final class QuestionWords {
    private static final String GIVEN = "\\$[^$]*\\$|`[^`]*`";
    private static final String NAME = "[a-zA-Zδη]+_[a-z0-9]+(?:_[a-z0-9]+)?|x\u0302|z|η";
    private static final String INDEX = "\\[(\\d+)(?:,(\\d+))?]|([₀-₉]+)";
    private static final Pattern WORD =
            Pattern.compile(GIVEN + "|(?<![\\p{L}\\d_\\\\])(" + NAME + ")(?:" + INDEX + ")?(?![\\p{L}\\p{M}\\d_\\[])");

    private QuestionWords() {}

    /** The sentence to be typeset; what the network has no name for stays as it was written. */
    public static List<Block> of(String sentence, Names names) {
        Matcher words = WORD.matcher(sentence);
        return ProseReader.sentence(words.replaceAll(found -> Matcher.quoteReplacement(formula(found, names))));
    }

    private static String formula(MatchResult word, Names names) {
        return Optional.ofNullable(word.group(1))
                .flatMap(names::find)
                .map(quantity -> names.nameOf(quantity).latex())
                .map(symbol -> "$" + indexed(symbol, index(word)) + "$")
                .orElse(word.group());
    }

    private static String index(MatchResult word) {
        if (word.group(4) != null) {
            return word.group(4)
                    .chars()
                    .mapToObj(digit -> String.valueOf(digit - '₀'))
                    .collect(Collectors.joining());
        }
        String row = word.group(2);
        String column = word.group(3);
        return row == null ? "" : column == null ? row : row + "," + column;
    }

    /** One number is not bold; a symbol with an index of its own is set in parentheses. */
    private static String indexed(String symbol, String index) {
        if (index.isEmpty()) {
            return symbol;
        }
        return symbol.contains("_")
                ? "(" + symbol + ")_{" + index + "}"
                : symbol.replaceAll("\\\\mathbf\\{(.)}", "$1") + "_{" + index + "}";
    }
}
