package org.backstep.lesson;

import java.util.List;
import java.util.Optional;
import org.backstep.command.LocatedCommand;
import org.backstep.prose.Block;

/** A piece of a scene as it is read where a lesson has got to: words, a question, commands. */
public sealed interface Passage {
    /** Something to read. */
    record Words(List<Block> blocks) implements Passage {
        public Words {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A question that was asked.
     *
     * @param given the answer, if there is one
     * @param waiting whether the lesson waits here
     */
    record Question(OpenQuestion asked, Optional<GivenAnswer> given, boolean waiting) implements Passage {}

    /**
     * Commands in order.
     *
     * @param done how many of them have been carried out
     * @param waits whether the first of the others is the lesson's next command
     */
    record Commands(List<LocatedCommand> commands, int done, boolean waits) implements Passage {
        public Commands {
            commands = List.copyOf(commands);
        }
    }

    /** The reason why the lesson's next command cannot be carried out. */
    record Problem(String text) implements Passage {}

    /** The end of the last scene. */
    record End() implements Passage {}

    /**
     * The passages of the scene in which a turn ended. Commands that have been carried out come behind the words that
     * follow them, all in one piece before the next question, so that an explanation is read first; what is below an
     * open question would give its answer away and is left out.
     *
     * @param inPlace whether commands stand where they were written, as their author wants to see them
     */
    static List<Passage> of(Turn turn, Sitting sitting, boolean inPlace) {
        return new PassageReader(turn, sitting, inPlace).read();
    }
}
