package org.backstep.window.lessons;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.backstep.command.Effects;
import org.backstep.command.LocatedCommand;
import org.backstep.command.Predict;
import org.backstep.lesson.GivenAnswer;
import org.backstep.lesson.OpenQuestion;
import org.backstep.lesson.Sitting;
import org.backstep.lesson.Turn;
import org.backstep.lesson.Walk;
import org.backstep.notation.UserError;
import org.backstep.training.Watch;

/**
 * An open lesson as entries of a file: its place, how far it had come, and the answers that were given.
 *
 * @param scene the scene that was shown, from 0
 * @param seen the scenes that had been seen to their end
 * @param done the commands of the last scene that had been carried out
 * @param answers by the line of their question: a number, a choice, or raised hands
 * @param missed the wrong first tries likewise
 */
record KeptLesson(Path file, int scene, int seen, int done, Map<Integer, String> answers, Map<Integer, String> missed)
        implements LessonPlayer.Opening {
    private static final String FILE = "file";
    private static final String SCENE = "scene";
    private static final String SEEN = "seen";
    private static final String DONE = "done";
    private static final String ANSWER = "answer ";
    private static final String MISSED = "missed ";
    private static final String GUESS = "guess";
    private static final String CHOICE = "choice";
    private static final String HANDS = "hands";
    private static final String SKIPPED = "skipped";

    static Map<String, String> of(Showing showing) {
        Walk walk = showing.walk();
        Map<String, String> kept = new TreeMap<>();
        kept.put(FILE, showing.file().toAbsolutePath().toString());
        kept.put(SCENE, String.valueOf(walk.sceneIndex()));
        kept.put(SEEN, String.valueOf(walk.finished()));
        kept.put(DONE, String.valueOf(walk.sceneIndex() < walk.finished() ? 0 : walk.done()));
        Sitting sitting = showing.sitting();
        sitting.answers().forEach(answer -> kept.put(ANSWER + answer.asked().line(), text(answer)));
        sitting.missed().forEach(answer -> kept.put(MISSED + answer.asked().line(), text(answer)));
        return kept;
    }

    private static String text(GivenAnswer answer) {
        if (answer.guess().isPresent()) {
            return GUESS + " " + answer.guess().getAsDouble();
        }
        String hands = answer.hands().stream().map(String::valueOf).collect(Collectors.joining(" "));
        return answer.choice().isPresent()
                ? (CHOICE + " " + answer.choice().getAsInt() + " " + hands).strip()
                : hands.isEmpty() ? SKIPPED : HANDS + " " + hands;
    }

    static KeptLesson read(Map<String, String> kept) {
        return new KeptLesson(
                Path.of(kept.getOrDefault(FILE, "")),
                Integer.parseInt(kept.getOrDefault(SCENE, "0")),
                Integer.parseInt(kept.getOrDefault(SEEN, "0")),
                Integer.parseInt(kept.getOrDefault(DONE, "0")),
                byLine(kept, ANSWER),
                byLine(kept, MISSED));
    }

    private static Map<Integer, String> byLine(Map<String, String> kept, String kind) {
        return kept.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(kind))
                .collect(Collectors.toMap(
                        entry -> Integer.parseInt(entry.getKey().substring(kind.length())), Map.Entry::getValue));
    }

    /**
     * Walks to where the lesson was and answers its questions on the way, and on to the last that was answered.
     *
     * @throws UserError if the lesson has no longer all questions that were answered
     */
    @Override
    public LessonPlayer.Opened from(Walk beginning, Effects surroundings, Watch watch) {
        Way way = new Way(beginning, surroundings, watch);
        way.until(() -> way.walk.finished() >= seen);
        way.walk = way.walk.enter(Math.min(scene, way.walk.reach()));
        way.until(() -> way.walk.done() >= done);
        Walk there = way.walk;
        way.until(() -> isComplete(way.sitting));
        if (!isComplete(way.sitting)) {
            throw changed();
        }
        boolean asks = there.next()
                .map(LocatedCommand::command)
                .filter(Predict.class::isInstance)
                .isPresent();
        return new LessonPlayer.Opened(asks ? Turn.one(there, surroundings, watch) : Turn.at(there), way.sitting);
    }

    private UserError changed() {
        return new UserError("the questions of " + file + " have changed since they were answered");
    }

    private boolean isComplete(Sitting sitting) {
        return sitting.answers().size() >= answers.size() && sitting.missed().size() >= missed.size();
    }

    /** A way through the lesson, past its questions. */
    private final class Way {
        private final Effects surroundings;
        private final Watch watch;
        private Walk walk;
        private Sitting sitting = Sitting.EMPTY;

        Way(Walk beginning, Effects surroundings, Watch watch) {
            walk = beginning;
            this.surroundings = surroundings;
            this.watch = watch;
        }

        /** Goes on until a condition holds, or as far as the lesson goes. */
        void until(BooleanSupplier holds) {
            boolean goesOn = true;
            while (goesOn && !holds.getAsBoolean()) {
                goesOn = step();
            }
        }

        private boolean step() {
            if (walk.next().isEmpty()) {
                boolean more = walk.canGoOn();
                walk = more ? walk.enter(walk.sceneIndex() + 1) : walk;
                return more;
            }
            Turn turn = Turn.one(walk, surroundings, watch);
            turn.question().ifPresent(asked -> {
                String first = missed.get(asked.line());
                String text = answers.get(asked.line());
                sitting = first == null ? sitting : sitting.missing(answer(asked, first));
                sitting = text == null ? sitting : sitting.plus(answer(asked, text));
            });
            walk = turn.question().isPresent() ? walk.carriedOut(walk.state(), Optional.empty()) : turn.walk();
            return turn.problem().isEmpty();
        }
    }

    private GivenAnswer answer(OpenQuestion asked, String text) {
        List<String> words = Arrays.asList(text.split(" ", -1));
        List<String> numbers = words.subList(1, words.size());
        int choices = asked.question().choices().size();
        boolean fits =
                switch (words.get(0)) {
                    case GUESS -> choices == 0;
                    case CHOICE ->
                        Integer.parseInt(numbers.get(0)) < choices
                                && (numbers.size() == 1 || numbers.size() == 1 + choices);
                    case HANDS -> numbers.size() == choices;
                    default -> true;
                };
        if (!fits) {
            throw changed();
        }
        return switch (words.get(0)) {
            case GUESS -> GivenAnswer.guessed(asked, Double.parseDouble(numbers.get(0)));
            case CHOICE ->
                GivenAnswer.chosen(
                        asked,
                        OptionalInt.of(Integer.parseInt(numbers.get(0))),
                        hands(numbers.subList(1, numbers.size())));
            case HANDS -> GivenAnswer.chosen(asked, OptionalInt.empty(), hands(numbers));
            default -> GivenAnswer.skipped(asked);
        };
    }

    private static List<Integer> hands(List<String> numbers) {
        return numbers.stream().map(Integer::valueOf).toList();
    }
}
