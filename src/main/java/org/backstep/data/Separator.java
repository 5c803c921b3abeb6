package org.backstep.data;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the character that separates the cells of a CSV file. */
final class Separator {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+(\"|$)");
    /** A sign as web pages write it: its semicolon separates nothing. */
    private static final Pattern ENTITY = Pattern.compile("&(#?\\w{1,31});");

    private Separator() {}

    /**
     * The first of tab, semicolon and comma that both lines have outside quotation marks; else the first that the first line
     * has; a comma if it has none.
     *
     * @param start the first line of the file or its first two
     */
    static char of(List<String> start) {
        List<String> bare = start.stream().map(Separator::bare).toList();
        return List.of('\t', ';', ',').stream()
                .filter(sign -> bare.stream().allMatch(line -> line.indexOf(sign) >= 0))
                .findFirst()
                .orElseGet(() ->
                        bare.get(0).indexOf('\t') >= 0 ? '\t' : bare.get(0).indexOf(';') >= 0 ? ';' : ',');
    }

    private static String bare(String line) {
        return ENTITY.matcher(QUOTED.matcher(line).replaceAll("")).replaceAll("");
    }
}
