package org.backstep.handout;

import java.util.List;

/** Markup that is safe to stand in a page. Text becomes markup by {@link #text} only, which escapes it. */
record Html(String markup) {
    static final Html NONE = new Html("");

    /** Text; signs of markup are escaped, characters that XML cannot hold are left out. */
    static Html text(String letters) {
        StringBuilder escaped = new StringBuilder(letters.length() + 16);
        letters.codePoints().forEach(letter -> escape(letter, escaped));
        return new Html(escaped.toString());
    }

    private static void escape(int letter, StringBuilder into) {
        switch (letter) {
            case '<' -> into.append("&lt;");
            case '>' -> into.append("&gt;");
            case '&' -> into.append("&amp;");
            case '"' -> into.append("&quot;");
            case '\'' -> into.append("&#39;");
            default -> {
                boolean control = Character.isISOControl(letter) && letter != '\n' && letter != '\t';
                boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
                if (control || half || (letter & 0xFFFE) == 0xFFFE) {
                    into.append('\uFFFD');
                } else {
                    into.appendCodePoint(letter);
                }
            }
        }
    }

    static Html of(Html... pieces) {
        return of(List.of(pieces));
    }

    static Html of(List<Html> pieces) {
        StringBuilder all = new StringBuilder();
        pieces.forEach(piece -> all.append(piece.markup));
        return new Html(all.toString());
    }

    Html then(Html next) {
        return new Html(markup + next.markup);
    }

    boolean isEmpty() {
        return markup.isEmpty();
    }
}
