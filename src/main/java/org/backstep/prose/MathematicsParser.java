package org.backstep.prose;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Parses {@code $…$} and {@code $$…$$} inside a paragraph, before Markdown reads asterisks and underscores. A dollar sign
 * with a space behind it, one without a partner, and {@code \$} are dollar signs.
 */
final class MathematicsParser implements InlineContentParser {
    /** The formula between the signs. */
    static final class Formula extends CustomNode {
        private final String latex;
        private final boolean display;

        Formula(String latex, boolean display) {
            this.latex = latex;
            this.display = display;
        }

        String latex() {
            return latex;
        }

        boolean isDisplay() {
            return display;
        }
    }

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return new MathematicsParser();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int signs = scanner.matchMultiple('$');
        if (signs > 2 || (signs == 1 && (scanner.peek() == ' ' || scanner.peek() == '\n'))) {
            return ParsedInline.none();
        }
        Position first = scanner.position();
        while (scanner.peek() != Scanner.END) {
            Position last = scanner.position();
            char letter = scanner.peek();
            if (letter == '\\') {
                scanner.next();
                scanner.next();
            } else if (letter != '$') {
                scanner.next();
            } else if (scanner.matchMultiple('$') == signs) {
                String latex = scanner.getSource(first, last).getContent().strip();
                return latex.isEmpty()
                        ? ParsedInline.none()
                        : ParsedInline.of(new Formula(latex, signs == 2), scanner.position());
            }
        }
        return ParsedInline.none();
    }
}
