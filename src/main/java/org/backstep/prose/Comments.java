package org.backstep.prose;

import java.util.regex.Pattern;

/** Comments of HTML: an author's notes, which no reader sees. */
public final class Comments {
    static final String OPEN = "<!--";
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private Comments() {}

    /** A text without its comments; one that is not closed stays. */
    public static String without(String text) {
        return text.contains(OPEN) ? COMMENT.matcher(text).replaceAll("") : text;
    }
}
