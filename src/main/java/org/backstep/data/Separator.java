package org.backstep.data;

/** Finds the character that separates the cells of a CSV file. */
final class Separator {
    private Separator() {}

    /** The first of tab, semicolon and comma that the line has outside quotation marks; a comma if it has none. */
    static char of(String line) {
        boolean quoted = false;
        boolean semicolon = false;
        for (int k = 0; k < line.length(); k++) {
            char c = line.charAt(k);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '\t') {
                return '\t';
            } else if (!quoted && c == ';') {
                semicolon = true;
            }
        }
        return semicolon ? ';' : ',';
    }
}
