package org.backstep.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.command.LocatedCommand;
import org.backstep.command.Predict;
import org.backstep.prose.Block;
import org.backstep.prose.Inline;

/** Collects the passages of a scene. */
final class PassageReader {
    private final Turn turn;
    private final Walk walk;
    private final Sitting sitting;
    private final boolean inPlace;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Block> words = new ArrayList<>();
    private final List<LocatedCommand> quiet = new ArrayList<>();

    PassageReader(Turn turn, Sitting sitting, boolean inPlace) {
        this.turn = turn;
        walk = turn.walk();
        this.sitting = sitting;
        this.inPlace = inPlace;
    }

    List<Passage> read() {
        if (walk.sceneIndex() == 0) {
            words.add(new Block.Heading(
                    1, List.of(new Inline.Text(walk.lesson().title().replace("$", "")))));
            words.addAll(walk.lesson().preface());
        }
        words.add(new Block.Heading(2, walk.scene().heading()));
        int at = 0;
        int shown = commandsShown();
        for (Part part : walk.scene().parts()) {
            if (part instanceof Part.Prose prose) {
                words.add(prose.block());
            } else if (part instanceof Part.Commands block) {
                List<LocatedCommand> all = block.commands();
                commands(all.subList(0, Math.min(all.size(), shown - at)), at);
                at += all.size();
                if (at >= shown) {
                    break;
                }
            }
        }
        flush();
        boolean isLast = walk.sceneIndex() + 1 == walk.lesson().scenes().size();
        if (isLast && walk.next().isEmpty()) {
            passages.add(new Passage.End());
        }
        return List.copyOf(passages);
    }

    /** The number of commands shown. Without an open question the number has no limit. */
    private int commandsShown() {
        List<LocatedCommand> all = walk.scene().commands();
        for (int k = walk.done(); k < all.size(); k++) {
            if (all.get(k).command() instanceof Predict) {
                return k + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    private void commands(List<LocatedCommand> all, int first) {
        List<LocatedCommand> list = new ArrayList<>();
        int done = 0;
        for (int k = 0; k < all.size(); k++) {
            LocatedCommand located = all.get(k);
            boolean isDone = first + k < walk.done();
            Optional<Passage.Question> question = question(located);
            if (question.isPresent()) {
                add(list, done);
                flush();
                list = new ArrayList<>();
                done = 0;
                passages.add(question.get());
            } else if (isDone && !inPlace) {
                quiet.add(located);
            } else if (isDone || !(located.command() instanceof Predict)) {
                list.add(located);
                done += isDone ? 1 : 0;
                if (first + k == walk.done() && turn.problem().isPresent()) {
                    add(list, done);
                    list = new ArrayList<>();
                    done = 0;
                    passages.add(new Passage.Problem(turn.problem().get()));
                }
            }
        }
        add(list, done);
    }

    private void add(List<LocatedCommand> list, int done) {
        if (!list.isEmpty()) {
            flush();
            boolean waits = walk.next()
                    .filter(next -> done < list.size() && next.equals(list.get(done)))
                    .isPresent();
            passages.add(new Passage.Commands(list, done, waits));
        }
    }

    /** The question that was asked on a line: later ones are not shown, those passed over are commands like others. */
    private Optional<Passage.Question> question(LocatedCommand located) {
        if (!(located.command() instanceof Predict predict)) {
            return Optional.empty();
        }
        Optional<GivenAnswer> given = sitting.at(located.line(), predict);
        Optional<OpenQuestion> waiting = turn.question().filter(asked -> asked.line() == located.line());
        return given.map(GivenAnswer::asked)
                .or(() -> waiting)
                .map(asked -> new Passage.Question(asked, given, waiting.isPresent()));
    }

    private void flush() {
        if (!words.isEmpty()) {
            passages.add(new Passage.Words(words));
            words.clear();
        }
        if (!quiet.isEmpty()) {
            passages.add(new Passage.Commands(quiet, quiet.size(), false));
            quiet.clear();
        }
    }
}
