package org.backstep.window.reading;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.swing.text.AttributeSet;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import org.backstep.prose.Inline;

/** The lines of a paragraph, as runs of equal looks; a hard break and a displayed formula begin lines. */
final class ProseLines {
    record Run(String text, AttributeSet attributes) {}

    /**
     * One paragraph of the document.
     *
     * @param display whether it is one formula on a line of its own
     * @param font of most runs
     */
    record Line(List<Run> runs, boolean display, Font font) {}

    /** The look of letters: font, colour, link. */
    private record Look(Font font, Color colour, Optional<ProseLink> link) {
        Look with(Font other) {
            return new Look(other, colour, link);
        }
    }

    /** The most letters of a wrong formula that is shown as it was written. */
    private static final int MOST_SHOWN = 500;

    private final ProseStyle style;
    private final FormulaSource formulas;
    private final BiFunction<String, String, Optional<ProsePicture>> pictures;
    private List<Line> lines = new ArrayList<>();
    private List<Run> open = new ArrayList<>();
    private Font font;

    ProseLines(ProseStyle style, FormulaSource formulas, BiFunction<String, String, Optional<ProsePicture>> pictures) {
        this.style = style;
        this.formulas = formulas;
        this.pictures = pictures;
        this.font = style.words(false, false);
    }

    /** The lines of a paragraph; at least one. */
    List<Line> of(List<Inline> pieces, Font most, Color colour) {
        lines = new ArrayList<>();
        open = new ArrayList<>();
        font = most;
        writeAll(pieces, new Look(most, colour, Optional.empty()));
        if (!isBlank() || lines.isEmpty()) {
            lines.add(new Line(open, false, font));
        }
        return lines;
    }

    private boolean isBlank() {
        return open.stream().allMatch(run -> run.text().isBlank());
    }

    private void writeAll(List<Inline> pieces, Look look) {
        pieces.forEach(piece -> write(piece, look));
    }

    private void write(Inline piece, Look look) {
        if (piece instanceof Inline.Text text) {
            add(text.text(), attributes(look));
        } else if (piece instanceof Inline.Emphasis emphasis) {
            writeAll(emphasis.of(), look.with(look.font().deriveFont(look.font().getStyle() ^ Font.ITALIC)));
        } else if (piece instanceof Inline.Strong strong) {
            writeAll(strong.of(), look.with(look.font().deriveFont(look.font().getStyle() | Font.BOLD)));
        } else if (piece instanceof Inline.CodeText code) {
            SimpleAttributeSet attributes = attributes(look.with(codeFont(look.font())));
            StyleConstants.setBackground(attributes, style.shade());
            add(code.text(), attributes);
        } else if (piece instanceof Inline.Mathematics mathematics) {
            write(mathematics, look);
        } else if (piece instanceof Inline.Link link) {
            writeAll(link.of(), new Look(look.font(), style.link(), Optional.of(new ProseLink(link.target()))));
        } else if (piece instanceof Inline.Picture picture) {
            write(picture, look);
        } else if (piece instanceof Inline.LineBreak line) {
            if (line.hard()) {
                endLine();
            } else {
                add(" ", attributes(look));
            }
        }
    }

    private Font codeFont(Font beside) {
        Font code = style.code();
        return code.deriveFont(
                beside.getStyle() & Font.BOLD,
                beside.getSize2D()
                        * code.getSize2D()
                        / style.words(false, false).getSize2D());
    }

    private void write(Inline.Mathematics mathematics, Look look) {
        String latex = oneLine(mathematics.latex());
        String sign = mathematics.display() ? "$$" : "$";
        String text = sign + latex + sign;
        SimpleAttributeSet attributes = attributes(look);
        Optional<String> problem = formulas.problem(latex);
        if (problem.isPresent()) {
            attributes.addAttribute(ProseMarks.FONT, codeFont(look.font()));
            StyleConstants.setForeground(attributes, style.problem());
            attributes.addAttribute(ProseMarks.TOOL_TIP, "This formula cannot be shown: " + problem.get());
            add(
                    latex.length() <= MOST_SHOWN ? text : "[formula that cannot be shown: " + problem.get() + "]",
                    attributes);
            return;
        }
        boolean display = mathematics.display();
        float size = style.mathematics(look.font());
        attributes.addAttribute(ProseMarks.FORMULA, new Formula(formulas, latex, display, size, style));
        if (!display) {
            open.add(new Run(text, attributes));
            return;
        }
        if (!isBlank()) {
            endLine();
        }
        lines.add(new Line(List.of(new Run(text, attributes)), true, font));
        open = new ArrayList<>();
    }

    private void write(Inline.Picture picture, Look look) {
        String description = picture.description().isBlank() ? "picture" : oneLine(picture.description());
        SimpleAttributeSet attributes = attributes(look);
        Optional<ProsePicture> known = pictures.apply(picture.target(), description);
        if (known.isPresent()) {
            attributes.addAttribute(ProseMarks.PICTURE, known.get());
            attributes.addAttribute(ProseMarks.TOOL_TIP, description);
            open.add(new Run(description, attributes));
        } else {
            attributes.addAttribute(
                    ProseMarks.FONT, look.font().deriveFont(look.font().getStyle() | Font.ITALIC));
            StyleConstants.setForeground(attributes, style.quiet());
            attributes.addAttribute(ProseMarks.TOOL_TIP, "There is no picture " + picture.target());
            add("[" + description + "]", attributes);
        }
    }

    private SimpleAttributeSet attributes(Look look) {
        SimpleAttributeSet attributes = new SimpleAttributeSet();
        attributes.addAttribute(ProseMarks.FONT, look.font());
        StyleConstants.setForeground(attributes, look.colour());
        look.link().ifPresent(link -> {
            attributes.addAttribute(ProseMarks.LINK, link);
            StyleConstants.setUnderline(attributes, true);
        });
        return attributes;
    }

    /**
     * Adds letters; no line begins with a space, and equal looks are one run, so that lines break only between words.
     */
    private void add(String text, AttributeSet attributes) {
        String whole = oneLine(text);
        String kept = isBlank() ? whole.stripLeading() : whole;
        int last = open.size() - 1;
        if (last >= 0 && open.get(last).attributes().equals(attributes)) {
            open.set(last, new Run(open.get(last).text() + kept, attributes));
        } else {
            open.add(new Run(kept, attributes));
        }
    }

    private void endLine() {
        lines.add(new Line(open, false, font));
        open = new ArrayList<>();
    }

    /** Replaces line ends, which would end the paragraph. */
    static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
