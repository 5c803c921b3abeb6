package org.backstep.window.reading;

import java.util.Locale;
import org.backstep.command.expression.SyntaxError;
import org.backstep.lesson.Target;

/**
 * A link of a lesson's text. Two links are never equal, even if they lead to the same place.
 */
final class ProseLink {
    private final String target;

    ProseLink(String target) {
        this.target = target;
    }

    String target() {
        return target;
    }

    /** The link's effect, for a tool tip and a screen reader. */
    String meaning() {
        try {
            Target parsed = Target.parse(target);
            if (parsed instanceof Target.Run run) {
                return "Carries out: " + run.command().text();
            }
            if (parsed instanceof Target.Open open) {
                return "Shows the pane: " + open.pane().name().toLowerCase(Locale.ROOT);
            }
            if (parsed instanceof Target.Jump jump) {
                return "Goes to scene " + jump.scene();
            }
            return target + " (an address elsewhere)";
        } catch (SyntaxError e) {
            return "Leads nowhere: " + e.getMessage();
        }
    }
}
