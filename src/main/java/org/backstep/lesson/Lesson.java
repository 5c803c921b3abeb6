package org.backstep.lesson;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.backstep.command.Command;
import org.backstep.command.Expect;
import org.backstep.command.LocatedCommand;
import org.backstep.command.Nature;
import org.backstep.command.PlayUntil;
import org.backstep.prose.Block;

/**
 * A lesson as it was read.
 *
 * @param file how the user named it
 * @param title its one first-level heading
 * @param about the front matter: title, minutes, level and whatever else stands there
 * @param preface what stands above the first scene
 * @param scenes in order; at least one
 */
public record Lesson(String file, String title, Map<String, String> about, List<Block> preface, List<Scene> scenes) {
    public Lesson {
        about = Map.copyOf(about);
        preface = List.copyOf(preface);
        scenes = List.copyOf(scenes);
    }

    /** Whether an expectation is tested at the place where a command has come to, or somewhere that depends on it. */
    public boolean expectsWhereItEnds(LocatedCommand moved) {
        for (LocatedCommand located :
                commands().dropWhile(before -> !before.equals(moved)).skip(1).toList()) {
            Command command = located.command();
            if (command instanceof Expect) {
                return true;
            }
            if (command instanceof PlayUntil || command.nature() == Nature.JUMP || command.nature() == Nature.NEW_RUN) {
                return false;
            }
        }
        return false;
    }

    /** The commands of all scenes, in order. */
    public Stream<LocatedCommand> commands() {
        return scenes.stream().flatMap(scene -> scene.commands().stream());
    }
}
