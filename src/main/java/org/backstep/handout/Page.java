package org.backstep.handout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.backstep.export.Content;
import org.backstep.notation.Palette;
import org.backstep.notation.Palette.Role;

/**
 * A page: HTML that is also XML, with its style inside and no links to other files.
 *
 * @param language such as "en"
 * @param title the title in the browser's bar
 */
record Page(String language, String title, Html body) implements Content {
    @Override
    public void writeTo(java.io.OutputStream target) throws IOException {
        target.write(markup().getBytes(StandardCharsets.UTF_8));
    }

    String markup() {
        Html head = Tag.of("head")
                .around(
                        Tag.of("meta").with("charset", "utf-8").empty(),
                        Tag.of("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1")
                                .empty(),
                        Tag.of("title").around(title),
                        Tag.of("style").around(new Html(style())));
        Html html = Tag.of("html")
                .with("xmlns", "http://www.w3.org/1999/xhtml")
                .with("lang", language)
                .around(head, new Html("\n"), Tag.of("body").around(body));
        return "<!DOCTYPE html>\n" + html.markup() + "\n";
    }

    /** The style sheet with the palette's colours in place of its words for them. */
    private static String style() {
        try (InputStream sheet = Page.class.getResourceAsStream("page.css")) {
            if (sheet == null) {
                throw new IllegalStateException("page.css is missing in this jar");
            }
            String text = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            for (Role role : Role.values()) {
                text = text.replace("var(--" + role.name().toLowerCase(Locale.ROOT) + ")", css(role));
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A role's colour in CSS. */
    static String css(Role role) {
        return String.format(Locale.ROOT, "#%06x", Palette.LIGHT.of(role));
    }
}
