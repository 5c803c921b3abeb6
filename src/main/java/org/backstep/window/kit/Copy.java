package org.backstep.window.kit;

import java.awt.HeadlessException;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.Action;

/**
 * A text for the clipboard.
 *
 * @param what the name for the status line: "500 samples as CSV"
 * @param text may be long, so it is written off the event dispatch thread
 */
public record Copy(String what, Supplier<String> text) {

    /** Puts the text into the clipboard and notifies the user. */
    public void start(Notices notices) {
        start(notices, written -> Toolkit.getDefaultToolkit()
                .getSystemClipboard()
                .setContents(new StringSelection(written), null));
    }

    /** Puts the text into another clipboard and notifies the user. */
    public void start(Notices notices, Consumer<String> clipboard) {
        Job.run(
                text::get,
                written -> {
                    try {
                        clipboard.accept(written);
                        notices.said("copied " + what);
                    } catch (IllegalStateException | HeadlessException busy) {
                        notices.failed("the clipboard cannot be used now; try again");
                    }
                },
                Job.mistakes(notices::failed));
    }

    /** An action that copies what is selected when it runs. */
    public static Action action(Supplier<Copy> copy, Notices notices) {
        return new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                copy.get().start(notices);
            }
        };
    }
}
