package org.backstep.window.timeline;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Window;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.backstep.chart.LiveChart;
import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.command.Step;
import org.backstep.command.SwitchBranch;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfRun;
import org.backstep.session.Snapshot;
import org.backstep.window.desk.CommandThrottle;
import org.backstep.window.desk.CurrentPosition;
import org.backstep.window.desk.Marks;
import org.backstep.window.desk.MoveCommands;
import org.backstep.window.kit.ComponentKeys;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The middle of the timeline: the losses with the place in them, a lane a branch, a dot a phase. Dragged, clicked, or
 * moved like any slider by the keys while it has the focus.
 */
final class TimelineTrack extends JComponent {
    private final SparkLines lines = new SparkLines();
    private final CommandThrottle send;
    private Snapshot now;
    private Lanes lanes = Lanes.NONE;
    private Map<Integer, String> marks = Map.of();
    private int dragged = -1;

    TimelineTrack(Consumer<Command> send, Snapshot first) {
        this.send = new CommandThrottle(send);
        now = first;
        setName("timeline");
        setFocusable(true);
        setToolTipText("");
        getAccessibleContext().setAccessibleName("Timeline");
        MouseAdapter mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        bindKeys();
    }

    void display(Snapshot snapshot) {
        int before = epoch();
        int rows = lanes.rows();
        now = snapshot;
        send.answered();
        marks = Marks.ofOurs(snapshot);
        layOutLanes();
        if (rows != lanes.rows()) {
            revalidate();
        }
        if (before != epoch()) {
            getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_VALUE_PROPERTY, before, epoch());
        }
        repaint();
    }

    void restyle() {
        layOutLanes();
        revalidate();
        repaint();
    }

    private void layOutLanes() {
        FontMetrics metrics = getFontMetrics(TimelinePainter.names(true));
        TimelineScale place = scale();
        lanes = Lanes.of(now, place::x, place.right(), metrics::stringWidth, Theme.px(7), mostLanes());
    }

    /** The most rows of branches: the computation needs the room. */
    private int mostLanes() {
        Window window = SwingUtilities.getWindowAncestor(this);
        double height = window == null ? 900 : window.getHeight() / Theme.px(1);
        return height < 500 ? 1 : 2;
    }

    @Override
    public void doLayout() {
        layOutLanes();
        super.doLayout();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension((int) Theme.px(300), (int) Math.ceil(TimelineScale.height(Theme.px(1), lanes.rows())));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension((int) Theme.px(80), getPreferredSize().height);
    }

    // ---- places -----------------------------------------------------------------------------------------------

    /** The range of the branch furthest computed, so that switching does not move the epochs. */
    int range() {
        int reached = now.run().branches().stream()
                .mapToInt(branch -> branch.reached().epoch())
                .max()
                .orElse(0);
        return SparkLine.range(now.state().goal(), reached);
    }

    private TimelineScale scale() {
        return new TimelineScale(Theme.px(1), getWidth(), getHeight(), range(), lanes.rows());
    }

    /** The epoch at a place; 0 is the start. */
    int epochAt(int x) {
        return scale().epochAt(x);
    }

    int epoch() {
        return now.position().epoch();
    }

    Lanes lanes() {
        return lanes;
    }

    private Optional<Integer> phaseAt(MouseEvent event) {
        return scale().phaseAt(event.getX(), event.getY(), now.phases().count());
    }

    private Optional<Lanes.Lane> laneAt(MouseEvent event) {
        return lanes.at(event.getX(), event.getY(), scale());
    }

    static boolean isLookingBack(Snapshot now) {
        return now.position().compareTo(now.branch().reached()) < 0;
    }

    // ---- painting ---------------------------------------------------------------------------------------------

    @Override
    protected void paintComponent(Graphics graphics) {
        TimelineScale place = scale();
        lines.extend(now, place.range(), (int) place.length());
        int here = dragged >= 0 ? dragged : epoch();
        Graphics2D g = (Graphics2D) graphics.create();
        TimelinePainter painter = new TimelinePainter(g, place);
        painter.baseLine();
        if (now.isMasked(OfRun.LOSS)) {
            painter.say(LiveChart.HIDDEN);
        } else {
            painter.losses(lines, lanes, here);
        }
        painter.marks(marks.keySet());
        painter.lanes(lanes, here);
        painter.place(here, isLookingBack(now), now.branch().reached().epoch());
        painter.phases(now);
        painter.hidden(lanes.hidden());
        if (isFocusOwner()) {
            painter.focus(UIManager.getColor("Component.focusedBorderColor"));
        }
        g.dispose();
    }

    // ---- mouse ------------------------------------------------------------------------------------------------

    private final class Mouse extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent event) {
            if (!SwingUtilities.isLeftMouseButton(event)) {
                return;
            }
            Optional<Integer> phase = phaseAt(event);
            Optional<Lanes.Lane> lane = laneAt(event).filter(at -> at.kinship() != Lanes.Kinship.OURS);
            if (phase.isPresent() && !now.position().isStart()) {
                send.accept(CurrentPosition.toPhase(now, phase.get()));
            } else if (lane.isPresent()) {
                send.accept(new SwitchBranch(lane.get().name()));
            } else {
                drag(event);
            }
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            if (dragged >= 0) {
                drag(event);
            }
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            dragged = -1;
            send.flush();
            repaint();
        }

        @Override
        public void mouseMoved(MouseEvent event) {
            boolean switches = laneAt(event)
                    .filter(lane -> lane.kinship() != Lanes.Kinship.OURS)
                    .isPresent();
            boolean clicks = switches || phaseAt(event).isPresent();
            setCursor(Cursor.getPredefinedCursor(clicks ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR));
        }

        private void drag(MouseEvent event) {
            int epoch = epochAt(event.getX());
            if (epoch != dragged) {
                dragged = epoch;
                send.accept(Go.to(epoch));
                repaint();
            }
        }
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        Optional<Integer> phase = phaseAt(event);
        if (phase.isPresent()) {
            return "phase " + phase.get() + " of " + now.phases().count() + ": "
                    + now.phases().name(phase.get());
        }
        Optional<Lanes.Lane> lane = laneAt(event);
        if (lane.isPresent()) {
            return lane.get().description()
                    + (lane.get().kinship() == Lanes.Kinship.OURS ? "; we are in it" : "; click to switch to it");
        }
        int epoch = epochAt(event.getX());
        TimelineScale place = scale();
        String mark = marks.entrySet().stream()
                .filter(entry -> Math.abs(place.x(entry.getKey()) - event.getX()) <= Theme.px(6))
                .map(entry -> " · epoch " + entry.getKey() + ": " + entry.getValue())
                .findFirst()
                .orElse("");
        return (epoch == 0 ? "start" : "epoch " + epoch + ", " + loss(epoch)) + mark;
    }

    private String loss(int epoch) {
        return epoch > now.branch().lastComputed()
                ? "not computed yet"
                : "loss "
                        + (now.isMasked(OfRun.LOSS)
                                ? LiveChart.HIDDEN
                                : Numbers.full(now.branch().loss(epoch)));
    }

    // ---- keys -------------------------------------------------------------------------------------------------

    private void bindKeys() {
        bind("LEFT", () -> MoveCommands.EPOCH_BACK);
        bind("RIGHT", () -> MoveCommands.EPOCH_ON);
        bind("ctrl RIGHT", () -> Step.on(Step.Unit.EPOCH, page()));
        bind("ctrl LEFT", () -> Step.back(Step.Unit.EPOCH, page()));
        bind("HOME", () -> MoveCommands.TO_START);
        bind("END", () -> MoveCommands.TO_END);
        ComponentKeys.showFocus(this);
    }

    /** A tenth of the line, at least ten epochs. */
    private int page() {
        return Math.max(10, range() / 10);
    }

    private void bind(String key, Supplier<Command> command) {
        ComponentKeys.bind(this, () -> send.accept(command.get()), key);
    }

    // ---- accessibility ----------------------------------------------------------------------------------------

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Slider();
        }
        return accessibleContext;
    }

    /** A slider whose value is the epoch. */
    private final class Slider extends AccessibleJComponent implements AccessibleValue {
        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.SLIDER;
        }

        @Override
        public AccessibleValue getAccessibleValue() {
            return this;
        }

        @Override
        public String getAccessibleDescription() {
            return description();
        }

        @Override
        public Number getCurrentAccessibleValue() {
            return epoch();
        }

        @Override
        public boolean setCurrentAccessibleValue(Number epoch) {
            int wanted = Math.max(0, Math.min(range(), epoch.intValue()));
            send.accept(Go.to(wanted));
            return true;
        }

        @Override
        public Number getMinimumAccessibleValue() {
            return 0;
        }

        @Override
        public Number getMaximumAccessibleValue() {
            return range();
        }
    }

    /** The present place in a sentence. */
    String description() {
        String branches = now.run().branches().size() == 1
                ? ""
                : ", branch " + now.branch().name() + " of "
                        + now.run().branches().size();
        String back = isLookingBack(now)
                ? ", looking back from epoch " + now.branch().reached().epoch()
                : "";
        String batch = CurrentPosition.hasBatches(now) && epoch() > 0
                ? ", batch " + now.position().batch() + " of " + now.branch().batches(epoch())
                : "";
        return "Epoch " + epoch() + " of " + now.state().goal() + batch + ", phase "
                + now.phases().name(now.position().phase()) + branches + back;
    }
}
