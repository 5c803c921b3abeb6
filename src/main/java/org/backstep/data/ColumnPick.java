package org.backstep.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backstep.notation.UserError;

/**
 * Columns that are used or left out, by name or by position: {@code width}, {@code -year}, {@code p_1..p_64}, {@code x_3}.
 *
 * @param isOut whether they are left out
 * @param from the first
 * @param to the last; the same as the first for one column
 */
public record ColumnPick(boolean isOut, String from, String to) {
    private static final String NAME = "(\"[^\"]+\"|[^,\"]+?)";
    private static final Pattern ITEM = Pattern.compile("\\s*(-?)" + NAME + "(?:\\.\\." + NAME + ")?\\s*(,|$)");
    private static final Pattern PLAIN = Pattern.compile("(?!-)[^\\s,\"#]+");
    private static final Pattern BY_POSITION = Pattern.compile("x_([1-9][0-9]{0,5})");
    private static final int SHOWN = 12;

    /**
     * Reads a list with commas between.
     *
     * @throws UserError if it is none
     */
    public static List<ColumnPick> parse(String text) {
        List<ColumnPick> picks = new ArrayList<>();
        Matcher item = ITEM.matcher(text);
        int at = 0;
        while (true) {
            if (!item.region(at, text.length()).lookingAt()) {
                throw new UserError("columns must be names with commas between, as in a,b or -year or p_1..p_64;"
                        + " a name with a comma or a blank stands in double quotes; found \"" + text + '"');
            }
            String from = unquoted(item.group(2));
            picks.add(new ColumnPick(
                    !item.group(1).isEmpty(), from, item.group(3) == null ? from : unquoted(item.group(3))));
            at = item.end();
            if (item.group(4).isEmpty()) {
                return picks;
            }
        }
    }

    /** A name without the double quotes around it. */
    public static String unquoted(String name) {
        return name.startsWith("\"") && name.endsWith("\"") && name.length() > 1
                ? name.substring(1, name.length() - 1)
                : name;
    }

    /** A column's name as it is typed; one that cannot be typed by its position. */
    static String typed(TableColumn column) {
        String name = column.name();
        return name.indexOf('"') >= 0 || name.chars().anyMatch(Character::isISOControl)
                ? "x_" + column.position()
                : name;
    }

    static String text(List<ColumnPick> picks) {
        return picks.stream()
                .map(pick -> (pick.isOut ? "-" : "")
                        + quoted(pick.from)
                        + (pick.from.equals(pick.to) ? "" : ".." + quoted(pick.to)))
                .collect(Collectors.joining(","));
    }

    /** A name for a command: in double quotes if it has to be. */
    public static String quoted(String name) {
        return PLAIN.matcher(name).matches() && !name.contains("..") ? name : '"' + name + '"';
    }

    /** The columns of a table that are meant, by index. */
    IntStream in(CsvTable table) {
        // a name may have two points within
        int whole = from.equals(to) ? -1 : indexOf(from + ".." + to, table);
        int first = whole >= 0 ? whole : find(from, table);
        int last = whole >= 0 ? whole : find(to, table);
        if (last < first) {
            throw new UserError("the column " + CellText.quoted(from) + " stands behind " + CellText.quoted(to)
                    + "; write the range as " + to + ".." + from);
        }
        return IntStream.rangeClosed(first, last);
    }

    /**
     * A column's index.
     *
     * @throws UserError if there is none of this name
     */
    static int find(String name, CsvTable table) {
        int named = indexOf(name, table);
        Matcher byPosition = BY_POSITION.matcher(name);
        if (named < 0 && byPosition.matches()) {
            int position = Integer.parseInt(byPosition.group(1));
            named = IntStream.range(0, table.columns().size())
                    .filter(k -> table.columns().get(k).position() == position)
                    .findFirst()
                    .orElse(-1);
        }
        if (named < 0) {
            List<String> names = table.names();
            throw new UserError("has no column " + CellText.quoted(name) + "; there are "
                    + String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
                    + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : ""));
        }
        return named;
    }

    private static int indexOf(String name, CsvTable table) {
        return table.names().indexOf(name);
    }
}
