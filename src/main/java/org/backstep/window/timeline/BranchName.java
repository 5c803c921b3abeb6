package org.backstep.window.timeline;

import java.util.Optional;
import org.backstep.command.Script;
import org.backstep.command.StartBranch;
import org.backstep.command.expression.SyntaxError;
import org.backstep.training.Run;

/** The check of a branch's name, as the command {@code branch "…"} makes it. */
final class BranchName {
    private BranchName() {}

    /** The error text of a name; empty if it is allowed. */
    static Optional<String> problem(String name, Run run) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            return Optional.of("expected a name for the branch");
        }
        if (stripped.contains("\"")) {
            return Optional.of("a name has no \" in it");
        }
        try {
            if (!Script.parse(new StartBranch(stripped).text()).equals(new StartBranch(stripped))) {
                return Optional.of("a name is one line of text");
            }
        } catch (SyntaxError wrong) {
            return Optional.of(wrong.getMessage());
        }
        return run.branch(stripped).isPresent()
                ? Optional.of("there is a branch \"" + stripped + "\" already; choose another name")
                : Optional.empty();
    }
}
