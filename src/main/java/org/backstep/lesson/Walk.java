package org.backstep.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.backstep.command.Command;
import org.backstep.command.LocatedCommand;
import org.backstep.command.expression.Check;
import org.backstep.session.State;
import org.backstep.training.Iteration;

/**
 * A person's way through a lesson: where she is, what has been done, and the exact state of the session that the lesson
 * left. Immutable; every step makes another.
 *
 * <p>Scenes are entered in their order. Of every scene that was finished its last state is kept, so that going back
 * shows it as it was, to the bit.
 */
public final class Walk {
    private final Lesson lesson;
    private final int scene;
    private final int done;
    private final State state;
    private final List<State> ends;
    private final Map<Integer, Check> checks;

    private Walk(Lesson lesson, int scene, int done, State state, List<State> ends, Map<Integer, Check> checks) {
        this.lesson = lesson;
        this.scene = scene;
        this.done = done;
        this.state = state;
        this.ends = List.copyOf(ends);
        this.checks = Map.copyOf(checks);
    }

    /** At the first scene, of which nothing has been done. */
    public static Walk begin(Lesson lesson, State start) {
        return new Walk(lesson, 0, 0, start, List.of(), Map.of());
    }

    public Lesson lesson() {
        return lesson;
    }

    /** The number of the present scene, from 0. */
    public int sceneIndex() {
        return scene;
    }

    /** The scene we are in. */
    public Scene scene() {
        return lesson.scenes().get(scene);
    }

    /** The number of the scene's commands that have been carried out. */
    public int done() {
        return done;
    }

    /** The state in which the lesson left the session. */
    public State state() {
        return state;
    }

    /** The number of scenes that have been seen to their end. */
    public int finished() {
        return ends.size();
    }

    /** The results of the expectations so far, by line. */
    public Map<Integer, Check> checks() {
        return checks;
    }

    /** The commands that lead a new session here. */
    public List<Command> commandsDone() {
        long before = lesson.scenes().subList(0, scene).stream()
                .mapToLong(each -> each.commands().size())
                .sum();
        return lesson.commands()
                .limit(before + done)
                .map(LocatedCommand::command)
                .toList();
    }

    /** The scene's next command; empty when all have been carried out. */
    public Optional<LocatedCommand> next() {
        List<LocatedCommand> commands = scene().commands();
        return done < commands.size() ? Optional.of(commands.get(done)) : Optional.empty();
    }

    /**
     * The next command has been carried out.
     *
     * @param after the state it left
     * @param check what it found, if it was an expectation
     */
    public Walk carriedOut(State after, Optional<Check> check) {
        LocatedCommand command =
                next().orElseThrow(() -> new IllegalStateException("nothing is left to do in this scene"));
        Map<Integer, Check> found = new TreeMap<>(checks);
        check.ifPresent(c -> found.put(command.line(), c));
        return new Walk(lesson, scene, done + 1, after, ends, found).kept();
    }

    /** Remembers the scene's last state when it is reached for the first time. */
    private Walk kept() {
        if (next().isPresent() || scene < ends.size()) {
            return this;
        }
        List<State> more = new ArrayList<>(ends);
        more.add(state);
        return new Walk(lesson, scene, done, state, more, checks);
    }

    /** Whether there is a scene after this one, and this one is done. */
    public boolean canGoOn() {
        return next().isEmpty() && scene + 1 < lesson.scenes().size();
    }

    /**
     * Enters a scene: one that was finished as it was when it ended, the one after them at its beginning.
     *
     * @param index from 0, at most {@link #reach}
     */
    public Walk enter(int index) {
        if (index < 0 || index > reach()) {
            throw new IllegalArgumentException("scene " + index + " cannot be entered yet");
        }
        Walk kept = kept();
        if (index < kept.ends.size()) {
            int commands = lesson.scenes().get(index).commands().size();
            return new Walk(lesson, index, commands, kept.ends.get(index), kept.ends, checks);
        }
        State before = index == 0 ? state : kept.ends.get(index - 1);
        return index == scene ? this : new Walk(lesson, index, 0, before, kept.ends, checks).kept();
    }

    /** The last scene that can be entered, from 0: the one after those that were finished. */
    public int reach() {
        return Math.min(kept().ends.size(), lesson.scenes().size() - 1);
    }

    /**
     * Whether the session is elsewhere than the lesson left it: another place or branch, or other parameters there. More
     * epochs computed since make no difference, nor does a selection: to ask about a number is not to leave.
     */
    public boolean isLeft(State now) {
        return !now.branch().equals(state.branch())
                || !now.position().equals(state.position())
                || now.goal() != state.goal()
                || now.checkStep() != state.checkStep()
                || !now.run().experiment().equals(state.run().experiment())
                || !sameEpoch(now);
    }

    private boolean sameEpoch(State now) {
        Iteration there = now.line().iteration(state.position());
        Iteration here = state.line().iteration(state.position());
        return there.parameters().equals(here.parameters()) && there.settings().equals(here.settings());
    }
}
