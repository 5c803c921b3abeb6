package org.backstep.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.command.Command;
import org.backstep.command.SelectSample;
import org.backstep.command.Step;

/** Commands that follow each other and say the same as one. */
public final class Repeated {
    /** A larger count would not be read again. */
    private static final int MOST = 10_000_000;

    private Repeated() {}

    /** The one command that does what two do, if there is one. */
    public static Optional<Command> asOne(Command first, Command second) {
        if (first instanceof SelectSample && second instanceof SelectSample) {
            return Optional.of(second);
        }
        if (first instanceof Step a
                && second instanceof Step b
                && a.direction().equals(b.direction())
                && a.unit().equals(b.unit())
                && a.count() + (long) b.count() <= MOST) {
            return Optional.of(new Step(a.direction(), a.unit(), a.count() + b.count()));
        }
        return Optional.empty();
    }

    /** The same with as few commands as possible. */
    public static List<Command> asOne(List<Command> commands) {
        List<Command> fewer = new ArrayList<>();
        for (Command command : commands) {
            int last = fewer.size() - 1;
            Optional<Command> one = last < 0 ? Optional.empty() : asOne(fewer.get(last), command);
            if (one.isPresent()) {
                fewer.set(last, one.get());
            } else {
                fewer.add(command);
            }
        }
        return fewer;
    }
}
