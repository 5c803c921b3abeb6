package org.backstep.window.lessons;

import java.util.Optional;
import java.util.function.BiFunction;
import org.backstep.command.Effects;
import org.backstep.lesson.Turn;
import org.backstep.lesson.Walk;
import org.backstep.training.Watch;

/**
 * A way to another place of a lesson.
 *
 * @param name for undo
 * @param turn takes it, on the workbench's thread
 */
record Way(String name, BiFunction<Effects, Watch, Turn> turn) {
    /** On: behind an answered question, with the next command, or with the next scene; empty at the end. */
    static Optional<Way> on(Showing showing) {
        Walk walk = showing.walk();
        boolean single = showing.oneByOne();
        if (showing.turn().question().isPresent()) {
            return Optional.of(new Way(
                    "go on",
                    (surroundings, watch) -> single
                            ? Turn.at(walk.carriedOut(walk.state(), Optional.empty()))
                            : Turn.pastQuestion(walk, surroundings, watch)));
        }
        if (walk.next().isPresent()) {
            return Optional.of(new Way(
                    "go on",
                    (surroundings, watch) ->
                            single ? Turn.one(walk, surroundings, watch) : Turn.rest(walk, surroundings, watch)));
        }
        if (!walk.canGoOn()) {
            return Optional.empty();
        }
        Walk entered = walk.enter(walk.sceneIndex() + 1);
        return Optional.of(new Way(
                scene(entered.sceneIndex()),
                (surroundings, watch) -> single ? Turn.at(entered) : Turn.rest(entered, surroundings, watch)));
    }

    /** To a scene, from 0: to one that was seen as it was, to others by way of those before them. */
    static Way to(int scene, Walk walk) {
        return new Way(
                scene(scene),
                (surroundings, watch) -> scene < walk.finished()
                        ? Turn.at(walk.enter(scene))
                        : Turn.to(walk, scene, surroundings, watch));
    }

    private static String scene(int scene) {
        return "scene " + (scene + 1);
    }
}
