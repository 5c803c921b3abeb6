package org.backstep.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between two lines of {@code ---} at the beginning of a text: {@code key: value}, lists, and {@code key: |}
 * with text below it. Each line is looked at once.
 *
 * @param entries the values of a key that has several are joined by commas
 * @param lines how many lines of the text it takes; 0 if there is none
 * @param closed whether its last line is there; without it all of the text is front matter
 */
public record FrontMatter(Map<String, String> entries, int lines, boolean closed) {
    private static final Pattern BEGIN = Pattern.compile("---(\\s.*)?");
    private static final Pattern END = Pattern.compile("(---|\\.{3})(\\s.*)?");
    private static final Pattern ENTRY = Pattern.compile(" {0,3}([A-Za-z0-9._-]+):\\s*(.*)");
    private static final Pattern ITEM = Pattern.compile(" +-\\s*(.*)");

    public FrontMatter {
        entries = Map.copyOf(entries);
    }

    /** Reads the front matter of a text. */
    public static FrontMatter of(List<String> text) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (text.isEmpty() || !BEGIN.matcher(text.get(0)).matches()) {
            return new FrontMatter(entries, 0, true);
        }
        String key = "";
        List<String> values = new ArrayList<>();
        boolean literal = false;
        for (int k = 1; k < text.size(); k++) {
            String line = text.get(k);
            Matcher entry = ENTRY.matcher(line);
            Matcher item = ITEM.matcher(line);
            boolean end = END.matcher(line).matches();
            if (end || entry.matches()) {
                entries.put(key, String.join(literal ? "\n" : ", ", values));
                if (end) {
                    entries.remove("");
                    return new FrontMatter(entries, k + 1, true);
                }
                key = entry.group(1);
                literal = entry.group(2).equals("|");
                values = new ArrayList<>();
                if (!literal && !entry.group(2).isEmpty()) {
                    values.add(unquoted(entry.group(2)));
                }
            } else if (literal) {
                values.add(line.strip());
            } else if (item.matches()) {
                values.add(unquoted(item.group(1)));
            }
        }
        entries.remove("");
        return new FrontMatter(entries, text.size(), false);
    }

    private static String unquoted(String value) {
        int last = value.length() - 1;
        if (last > 0 && value.startsWith("'") && value.endsWith("'")) {
            return value.substring(1, last).replace("''", "'");
        }
        if (last > 0 && value.startsWith("\"") && value.endsWith("\"")) {
            return value.substring(1, last).replace("\\\"", "\"").replace("\\\\", "\\");
        }
        return value;
    }
}
