package org.backstep.window.desk;

import java.awt.Cursor;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.backstep.command.Command;
import org.backstep.command.Script;
import org.backstep.notation.Numbers;

/** Numbers of parameters that are dragged to a side: the entry is set to each value, and all that one drag sets is one edit. */
public final class ParameterDrag {
    /**
     * A number under the mouse.
     *
     * @param entry its name in commands: "W_d[2,1]"
     */
    public record Held(String entry, double value) {}

    private static final Cursor TO_THE_SIDES = Cursor.getPredefinedCursor(Cursor.E_RESIZE_CURSOR);

    private final CommandSink commands;
    private final CommandThrottle throttle = new CommandThrottle(this::send);
    private Optional<NumberDrag> held = Optional.empty();
    private boolean begun;

    public ParameterDrag(CommandSink commands) {
        this.commands = commands;
    }

    /**
     * Lets the numbers of a component be dragged.
     *
     * @param numbers the number at a point
     */
    public void on(JComponent component, Function<Point, Optional<Held>> numbers) {
        MouseAdapter hand = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                if (SwingUtilities.isLeftMouseButton(event) && event.getClickCount() == 1) {
                    held = numbers.apply(event.getPoint())
                            .map(number -> new NumberDrag(event.getX(), number.entry(), number.value()));
                }
            }

            @Override
            public void mouseMoved(MouseEvent event) {
                if (numbers.apply(event.getPoint()).isPresent()) {
                    component.setCursor(TO_THE_SIDES);
                } else if (component.getCursor() == TO_THE_SIDES) {
                    component.setCursor(null);
                }
            }

            @Override
            public void mouseDragged(MouseEvent event) {
                held.ifPresent(drag -> drag.to(event.getX(), event.isShiftDown())
                        .ifPresent(value ->
                                throttle.accept(Script.parse("set " + drag.entry() + " = " + Numbers.typed(value)))));
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                throttle.flush();
                held = Optional.empty();
                begun = false;
            }
        };
        component.addMouseListener(hand);
        component.addMouseMotionListener(hand);
    }

    /** Called when the result of what was sent last is shown. */
    public void answered() {
        throttle.answered();
    }

    private void send(Command command) {
        if (begun) {
            commands.goOn(command);
        } else {
            commands.accept(command);
        }
        begun = true;
    }
}
