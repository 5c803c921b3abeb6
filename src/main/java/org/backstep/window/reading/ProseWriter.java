package org.backstep.window.reading;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.swing.text.AbstractDocument;
import javax.swing.text.AttributeSet;
import javax.swing.text.DefaultStyledDocument.ElementSpec;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import org.backstep.prose.Block;
import org.backstep.prose.Block.Side;
import org.backstep.prose.Inline;
import org.backstep.window.reading.ProseMarks.Lines;
import org.jspecify.annotations.Nullable;

/** The writer of a document's elements from a text's blocks; {@link ProseLines} writes within paragraphs. */
final class ProseWriter {
    private static final char[] END_OF_LINE = {'\n'};

    /**
     * The place of a block.
     *
     * @param left its left edge
     * @param levels the number of lists and quotations around it
     * @param quotes the places of quotations' lines
     */
    private record Place(float left, int levels, List<Float> quotes, Color colour) {
        Place within(float step) {
            return new Place(left + step, levels + 1, quotes, colour);
        }
    }

    /** A list's mark that the next paragraph begins with. */
    private record Mark(String text, float width) {}

    private final ProseStyle style;
    private final ProseLines lines;
    private final List<ElementSpec> elements = new ArrayList<>();
    private @Nullable Mark mark;
    private boolean quoteBegins;

    ProseWriter(ProseStyle style, FormulaSource formulas, BiFunction<String, String, Optional<ProsePicture>> pictures) {
        this.style = style;
        this.lines = new ProseLines(style, formulas, pictures);
    }

    ElementSpec[] write(List<Block> blocks) {
        open(new SimpleAttributeSet());
        writeAll(blocks, new Place(0, 0, List.of(), style.text()), 0, style.gap());
        close();
        return elements.toArray(ElementSpec[]::new);
    }

    private void writeAll(List<Block> blocks, Place place, float above, float between) {
        Block before = null;
        for (Block block : blocks) {
            write(block, place, before == null ? above : gap(before, block, between));
            before = block;
        }
    }

    private float gap(Block before, Block block, float between) {
        if (block instanceof Block.Heading heading) {
            return style.above(heading.level());
        }
        if (before instanceof Block.Heading) {
            return style.px(6);
        }
        return block instanceof Block.Items ? Math.min(between, style.px(7)) : between;
    }

    private void write(Block block, Place place, float above) {
        if (block instanceof Block.Paragraph paragraph) {
            writeLines(lines.of(paragraph.of(), style.words(false, false), place.colour()), place, above);
        } else if (block instanceof Block.Heading heading) {
            writeLines(lines.of(heading.of(), style.heading(heading.level()), style.text()), place, above);
        } else if (block instanceof Block.Items items) {
            writeItems(items, place, above);
        } else if (block instanceof Block.Quote quote) {
            writeQuote(quote, place, above);
        } else if (block instanceof Block.Code code) {
            writeCode(code.text(), place, above);
        } else if (block instanceof Block.Table table) {
            writeTable(table, place, above);
        } else {
            SimpleAttributeSet rule = paragraph(place, above + style.px(2));
            rule.addAttribute(ProseMarks.RULE, true);
            open(rule);
            endLine(style.words(false, false));
            close();
        }
    }

    private void writeLines(List<ProseLines.Line> all, Place place, float above) {
        ProseLines.Line before = null;
        for (ProseLines.Line line : all) {
            float gap = before == null ? above : before.display() || line.display() ? style.px(8) : 0;
            SimpleAttributeSet attributes = paragraph(place, gap);
            if (line.display()) {
                StyleConstants.setAlignment(attributes, StyleConstants.ALIGN_CENTER);
            }
            writeLine(line, attributes);
            before = line;
        }
    }

    private void writeLine(ProseLines.Line line, SimpleAttributeSet attributes) {
        Mark first = mark;
        mark = null;
        if (first != null) {
            StyleConstants.setFirstLineIndent(attributes, -first.width());
        }
        open(attributes);
        if (first != null) {
            SimpleAttributeSet marking = new SimpleAttributeSet();
            marking.addAttribute(ProseMarks.MARK, first.width());
            content(first.text(), marking);
        }
        line.runs().forEach(run -> content(run.text(), run.attributes()));
        endLine(line.font());
        close();
    }

    private void writeItems(Block.Items items, Place place, float above) {
        float hang = style.indent(place.levels(), style.hang(items.isNumbered()));
        boolean tight = items.items().stream().allMatch(item -> item.size() <= 1);
        float between = tight ? style.itemGap() : style.px(7);
        Place inside = place.within(hang);
        int number = items.first();
        float gap = above;
        for (List<Block> item : items.items()) {
            mark = new Mark((items.isNumbered() ? number + "." : "•") + " ", style.hang(items.isNumbered()));
            boolean begins =
                    !item.isEmpty() && (item.get(0) instanceof Block.Paragraph || item.get(0) instanceof Block.Heading);
            if (!begins) {
                writeLines(lines.of(List.of(), style.words(false, false), place.colour()), inside, gap);
            }
            writeAll(item, inside, begins ? gap : style.px(4), style.px(6));
            mark = null;
            gap = between;
            number++;
        }
    }

    private void writeQuote(Block.Quote quote, Place place, float above) {
        float step = style.indent(place.levels(), style.px(14));
        List<Float> bars = new ArrayList<>(place.quotes());
        bars.add(place.left());
        quoteBegins = place.quotes().isEmpty();
        writeAll(
                quote.of(),
                new Place(place.left() + step, place.levels() + 1, bars, style.quiet()),
                above,
                style.px(8));
    }

    private void writeCode(String text, Place place, float above) {
        Font font = style.code();
        SimpleAttributeSet words = new SimpleAttributeSet();
        words.addAttribute(ProseMarks.FONT, font);
        StyleConstants.setForeground(words, style.text());
        List<String> all = text.isEmpty() ? List.of("") : text.lines().toList();
        float pad = style.px(10);
        for (int k = 0; k < all.size(); k++) {
            boolean first = k == 0;
            boolean last = k == all.size() - 1;
            SimpleAttributeSet attributes = paragraph(place, first ? above + style.px(7) : 0);
            attributes.addAttribute(ProseMarks.CODE, new Lines(first, last));
            StyleConstants.setLeftIndent(attributes, place.left() + pad);
            StyleConstants.setRightIndent(attributes, pad);
            StyleConstants.setSpaceBelow(attributes, last ? style.px(7) : 0);
            open(attributes);
            content(all.get(k).replace("\t", "    "), words);
            endLine(font);
            close();
        }
    }

    // ---- tables -----------------------------------------------------------------------------------------------

    private void writeTable(Block.Table table, Place place, float above) {
        SimpleAttributeSet attributes = named(ProseMarks.TABLE);
        StyleConstants.setSpaceAbove(attributes, above);
        StyleConstants.setLeftIndent(attributes, place.left());
        open(attributes);
        writeRow(table.head(), table.sides(), style.words(true, false));
        table.rows().forEach(row -> writeRow(row, table.sides(), style.words(false, false)));
        close();
    }

    private void writeRow(List<List<Inline>> cells, List<Side> sides, Font font) {
        open(named(ProseMarks.ROW));
        for (int column = 0; column < sides.size(); column++) {
            open(named(ProseMarks.CELL));
            List<Inline> cell = column < cells.size() ? cells.get(column) : List.of();
            for (ProseLines.Line line : lines.of(cell, font, style.text())) {
                SimpleAttributeSet attributes = new SimpleAttributeSet();
                StyleConstants.setAlignment(attributes, alignment(sides.get(column)));
                writeLine(line, attributes);
            }
            close();
        }
        close();
    }

    private static int alignment(Side side) {
        return switch (side) {
            case LEFT -> StyleConstants.ALIGN_LEFT;
            case CENTRE -> StyleConstants.ALIGN_CENTER;
            case RIGHT -> StyleConstants.ALIGN_RIGHT;
        };
    }

    // ---- elements ---------------------------------------------------------------------------------------------

    private SimpleAttributeSet paragraph(Place place, float above) {
        SimpleAttributeSet attributes = new SimpleAttributeSet();
        StyleConstants.setLeftIndent(attributes, place.left());
        StyleConstants.setSpaceAbove(attributes, above);
        if (!place.quotes().isEmpty()) {
            attributes.addAttribute(ProseMarks.QUOTE, place.quotes());
            if (quoteBegins) {
                attributes.addAttribute(ProseMarks.QUOTE_BEGINS, true);
            }
            quoteBegins = false;
        }
        return attributes;
    }

    private static SimpleAttributeSet named(String name) {
        SimpleAttributeSet attributes = new SimpleAttributeSet();
        attributes.addAttribute(AbstractDocument.ElementNameAttribute, name);
        return attributes;
    }

    private void open(AttributeSet attributes) {
        elements.add(new ElementSpec(attributes, ElementSpec.StartTagType));
    }

    private void close() {
        elements.add(new ElementSpec(null, ElementSpec.EndTagType));
    }

    private void content(String text, AttributeSet attributes) {
        if (!text.isEmpty()) {
            elements.add(new ElementSpec(attributes, ElementSpec.ContentType, text.toCharArray(), 0, text.length()));
        }
    }

    private void endLine(Font font) {
        SimpleAttributeSet attributes = new SimpleAttributeSet();
        attributes.addAttribute(ProseMarks.FONT, font);
        elements.add(new ElementSpec(attributes, ElementSpec.ContentType, END_OF_LINE, 0, 1));
    }
}
