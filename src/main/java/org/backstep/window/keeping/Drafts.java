package org.backstep.window.keeping;

import java.awt.Container;
import org.backstep.window.kit.Draft;
import org.backstep.window.kit.Notices;

/** What is being typed in the window, in cells of matrices and for an answer; entered, it belongs to other kinds of work. */
public record Drafts(Container root, Notices notices) implements Work {
    @Override
    public String name() {
        return "what is being typed";
    }

    @Override
    public boolean isUnsaved() {
        return !Draft.begunIn(root).isEmpty();
    }

    @Override
    public void save(Runnable then) {
        if (Draft.begunIn(root).stream().allMatch(Draft::enter)) {
            then.run();
        } else {
            notices.failed("what is being typed cannot be entered; mend it or give it up first");
        }
    }

    @Override
    public void discard() {
        // it goes with its component
    }
}
