package org.backstep.window;

import java.awt.Font;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Command;
import org.backstep.command.Script;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;
import org.backstep.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** The bar at the bottom: where we are, the losses of all epochs, the phases; and the way back from looking back. */
final class TimelinePane implements Pane {
    private final Consumer<Command> send;
    private final JLabel epoch = new JLabel();
    private final JLabel goal = new JLabel();
    private final JLabel loss = new JLabel();
    private final JLabel back = new JLabel();
    private final JButton goOn = new JButton("Return");
    private final TimelineTrack track;
    private final JPanel panel = new JPanel();
    private Theme theme;
    private @Nullable Snapshot shown;

    TimelinePane(Consumer<Command> send, Theme theme) {
        this.send = send;
        this.theme = theme;
        track = new TimelineTrack(send, theme);
        epoch.setName("epoch");
        goal.setName("goal");
        loss.setName("loss");
        back.setName("looking back");
        goOn.setName("return");
        epoch.setHorizontalAlignment(SwingConstants.RIGHT);
        goOn.setToolTipText("Back to the last computed place of this branch");
        goOn.addActionListener(event -> goBackToTheEnd());
        panel.getAccessibleContext().setAccessibleName("Timeline");
        panel.setLayout(new MigLayout("insets 0, gap 0, novisualpadding", "", "[grow]"));
        restyle(theme);
    }

    /** Ends looking back: goes to the furthest position computed. */
    void goBackToTheEnd() {
        Snapshot now = shown;
        if (now != null && TimelineTrack.isLookingBack(now)) {
            var reached = now.branch().reached();
            send.accept(Script.parse(
                    "go epoch " + reached.epoch() + " phase " + now.phases().name(reached.phase())));
        }
    }

    @Override
    public JComponent component() {
        return panel;
    }

    TimelineTrack track() {
        return track;
    }

    /** "epoch 40 of 120, looking back"; empty when we are not. */
    String lookingBack() {
        return back.getText();
    }

    JButton goOn() {
        return goOn;
    }

    @Override
    public void display(Snapshot now) {
        shown = now;
        int number = now.position().epoch();
        epoch.setText(String.valueOf(number));
        goal.setText("/ " + now.state().goal());
        Quantity quantity = Quantity.of(Kind.LOSS);
        boolean known = now.canRead(quantity);
        double value = known ? now.read(quantity).scalar() : 0;
        loss.setText("loss " + (known ? Numbers.fixed(value, 6) : NumberCells.DASH));
        loss.setToolTipText(known ? Numbers.full(value) : "not computed yet");
        boolean looking = TimelineTrack.isLookingBack(now);
        int last = now.branch().reached().epoch();
        back.setText(looking ? "epoch " + number + " of " + last + ", looking back" : "");
        goOn.setVisible(looking);
        track.display(now);
    }

    private void arrange() {
        panel.removeAll();
        int left = (int) theme.px(76);
        panel.add(epoch, "w " + left + "!, gapright " + (int) theme.px(6));
        panel.add(goal, "w " + (int) theme.px(76) + "!");
        panel.add(track, "push, grow");
        JPanel right = new JPanel(new MigLayout("insets 0, gap 0, hidemode 0", "[grow]", "push[][]push"));
        right.setOpaque(false);
        right.add(loss, "growx, wrap"); // a label as wide as its text loses its end at scale 2
        right.add(back, "growx, hmin " + (int) theme.px(14));
        panel.add(right, "w " + (int) theme.px(256) + "!, gapleft " + (int) theme.px(6));
        panel.add(
                goOn,
                "aligny center, h " + (int) theme.px(28) + "!, w " + (int) theme.px(76) + "!, gapright "
                        + (int) theme.px(12));
        panel.revalidate();
    }

    @Override
    public void restyle(Theme other) {
        theme = other;
        panel.setBackground(other.colour(Role.BACKGROUND));
        epoch.setFont(other.words(17, Font.BOLD));
        epoch.setForeground(other.colour(Role.TEXT));
        goal.setFont(other.words(13, Font.PLAIN));
        goal.setForeground(other.colour(Role.TEXT));
        loss.setFont(other.words(13, Font.BOLD));
        loss.setForeground(other.colour(Role.TEXT));
        back.setFont(other.words(12, Font.BOLD));
        back.setForeground(other.colour(Role.DELTA));
        goOn.setFont(other.words(12, Font.PLAIN));
        track.restyle(other);
        arrange();
    }
}
