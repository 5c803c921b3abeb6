package org.backstep.lesson;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backstep.command.Command;
import org.backstep.command.Expect;
import org.backstep.command.Predict;
import org.backstep.prose.Block;
import org.backstep.prose.Inline;

/**
 * The time that a lesson takes a reader to whom its matter is new: an estimate, from what there is to read, to answer
 * and to watch.
 */
public final class Duration {
    /** A textbook read with a pencil in the hand; a story is read twice as fast. Speaking to a class takes as long. */
    private static final double WORDS_A_MINUTE = 130;

    private static final double SECONDS_A_FORMULA = 2;
    private static final double SECONDS_A_DISPLAYED_FORMULA = 10;
    /** To settle on an answer, and to see why it was right or wrong. */
    private static final double SECONDS_A_QUESTION = 45;

    private static final double SECONDS_A_COMMAND = 2;

    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    private Duration() {}

    /** The minutes, in full from the preface to the last scene. */
    public static double minutes(Lesson lesson) {
        double seconds = blocks(lesson.preface());
        for (Scene scene : lesson.scenes()) {
            seconds += pieces(scene.heading());
            for (Part part : scene.parts()) {
                seconds += part instanceof Part.Prose prose ? blocks(List.of(prose.block())) : 0;
            }
            seconds += scene.commands().stream()
                    .mapToDouble(located -> command(located.command()))
                    .sum();
        }
        return seconds / 60;
    }

    private static double command(Command command) {
        if (command instanceof Predict question) {
            String text = Stream.concat(
                            Stream.of(question.question()),
                            question.choices().stream().map(Predict.Choice::text))
                    .collect(Collectors.joining(" "));
            return SECONDS_A_QUESTION + words(text);
        }
        // a claim that holds is nothing to stop at
        return command instanceof Expect ? 0 : SECONDS_A_COMMAND;
    }

    private static double blocks(List<Block> blocks) {
        return blocks.stream().mapToDouble(Duration::block).sum();
    }

    private static double block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return pieces(paragraph.of());
        }
        if (block instanceof Block.Heading heading) {
            return pieces(heading.of());
        }
        if (block instanceof Block.Items items) {
            return items.items().stream().mapToDouble(Duration::blocks).sum();
        }
        if (block instanceof Block.Quote quote) {
            return blocks(quote.of());
        }
        if (block instanceof Block.Code code) {
            return words(code.text());
        }
        if (block instanceof Block.Table table) {
            return Stream.concat(Stream.of(table.head()), table.rows().stream())
                    .flatMap(List::stream)
                    .mapToDouble(Duration::pieces)
                    .sum();
        }
        return 0;
    }

    private static double pieces(List<Inline> pieces) {
        return pieces.stream().mapToDouble(Duration::piece).sum();
    }

    private static double piece(Inline piece) {
        if (piece instanceof Inline.Mathematics formula) {
            return formula.display() ? SECONDS_A_DISPLAYED_FORMULA : SECONDS_A_FORMULA;
        }
        return inside(piece).map(Duration::pieces).orElseGet(() -> words(Inline.plain(List.of(piece))));
    }

    private static Optional<List<Inline>> inside(Inline piece) {
        if (piece instanceof Inline.Emphasis emphasis) {
            return Optional.of(emphasis.of());
        }
        if (piece instanceof Inline.Strong strong) {
            return Optional.of(strong.of());
        }
        return piece instanceof Inline.Link link ? Optional.of(link.of()) : Optional.empty();
    }

    private static double words(String text) {
        return WORD.matcher(text).results().count() * 60 / WORDS_A_MINUTE;
    }
}
