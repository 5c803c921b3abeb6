package org.backstep.window.timeline;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Font;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Command;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfRun;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.training.Position;
import org.backstep.window.desk.CurrentPosition;
import org.backstep.window.kit.Caption;
import org.backstep.window.kit.Icons;
import org.backstep.window.kit.NumberCells;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;

/**
 * The bar at the bottom: the present place, the losses of all epochs, the phases; and a button that ends looking back.
 */
public final class TimelinePane implements Pane {
    /** The width in points below which the numbers have less room. */
    private static final int NARROW = 760;

    private final Consumer<Command> send;
    private final JLabel epoch = new Caption(17, Font.BOLD, Role.TEXT);
    private final JLabel goal = new Caption(13, Font.PLAIN, Role.TEXT);
    private final JButton branch = new JButton(Icons.CHOICE.icon());
    private final JLabel batch = new Caption(12, Font.PLAIN, Role.TEXT);
    private final JLabel loss = new Caption(13, Font.BOLD, Role.TEXT);
    private final JLabel back = new Caption(11.5, Font.BOLD, Role.DELTA);
    private final JButton goOn = new JButton("Return", Icons.TO_END.icon());
    private final TimelineTrack track;
    private final JPanel panel = new JPanel();
    private Snapshot shown;
    private boolean narrow;

    public TimelinePane(Consumer<Command> send, Snapshot first) {
        this.send = send;
        shown = first;
        track = new TimelineTrack(send, first);
        epoch.setName("epoch");
        goal.setName("goal");
        batch.setName("batch of epoch");
        batch.setHorizontalAlignment(SwingConstants.CENTER);
        loss.setName("loss");
        back.setName("looking back");
        goOn.setName("return");
        epoch.setHorizontalAlignment(SwingConstants.RIGHT);
        goOn.setRequestFocusEnabled(false); // Space must still mean play after a click here
        goOn.addActionListener(event -> goBackToTheEnd());
        branch.setName("branches");
        branch.setRequestFocusEnabled(false);
        branch.setHorizontalTextPosition(SwingConstants.LEADING);
        branch.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        branch.addActionListener(event -> BranchMenu.popup(shown, send, panel).show(branch, 0, 0));
        panel.getAccessibleContext().setAccessibleName("Timeline");
        panel.setLayout(new MigLayout("insets 0, gap 0, novisualpadding", "", "[grow]"));
        panel.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                boolean tight = panel.getWidth() < Theme.px(NARROW);
                if (tight != narrow) {
                    narrow = tight;
                    arrange();
                }
            }
        });
        restyle();
    }

    /** Ends looking back: goes to the furthest position computed. */
    void goBackToTheEnd() {
        if (TimelineTrack.isLookingBack(shown)) {
            send.accept(CurrentPosition.toReached(shown));
        }
    }

    @Override
    public JComponent component() {
        return panel;
    }

    TimelineTrack track() {
        return track;
    }

    /** The text "epoch 40 of 120, looking back"; empty when not looking back. */
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
        boolean batches = CurrentPosition.hasBatches(now) && !now.position().isStart();
        epoch.setToolTipText(
                "epoch " + number + " of " + now.state().goal() + (batches ? ": " + CurrentPosition.text(now) : ""));
        batch.setVisible(batches);
        batch.setText(
                batches
                        ? "batch " + now.position().batch() + " of "
                                + now.branch().batches(number)
                        : "");
        batch.setToolTipText(batches ? batch.getText() : null);
        goal.setText("/ " + now.state().goal());
        displayBranch(now);
        Quantity quantity = OfRun.LOSS;
        boolean known = now.canRead(quantity);
        double value = known ? now.read(quantity).scalar() : 0;
        loss.setText((batches ? "batch loss " : "loss ") + (known ? Numbers.fixed(value, 6) : NumberCells.DASH));
        loss.setToolTipText((known ? Numbers.full(value) : "not computed yet") + (batches ? ofEpoch(now) : ""));
        displayBack(now);
        track.display(now);
    }

    private static String ofEpoch(Snapshot now) {
        Quantity all = OfRun.EPOCH_LOSS;
        return "; of the whole epoch: "
                + (now.canRead(all) ? Numbers.full(now.read(all).scalar()) : "known with its last batch");
    }

    private void displayBranch(Snapshot now) {
        int branches = now.run().branches().size();
        branch.setVisible(branches > 1);
        branch.setText(now.branch().name());
        String hidden = track.lanes().hidden() > 0 ? " (" + track.lanes().hidden() + " not drawn)" : "";
        branch.setToolTipText(
                "“" + now.branch().name() + "”, one of " + branches + " branches" + hidden + "; change branch");
        branch.getAccessibleContext().setAccessibleName("Branch " + now.branch().name() + "; change branch");
    }

    private void displayBack(Snapshot now) {
        boolean looking = TimelineTrack.isLookingBack(now);
        Position reached = now.branch().reached();
        back.setText(looking ? lookingBack(now.position(), reached, now) : "");
        back.setToolTipText(looking ? back.getText() : null);
        boolean whole = reached.phase() == now.phases().count();
        goOn.setToolTipText("Return to the newest epoch, " + reached.epoch()
                + (whole ? " (End)" : ", phase " + now.phases().name(reached.phase()) + " (End: to the end of it)"));
        goOn.getAccessibleContext().setAccessibleName(goOn.getToolTipText());
        goOn.setVisible(looking);
    }

    /** The text "epoch 40 of 120, looking back"; with the batch where both are in the same epoch. */
    private static String lookingBack(Position here, Position reached, Snapshot now) {
        boolean sameEpoch = here.epoch() == reached.epoch() && CurrentPosition.hasBatches(now) && !here.isStart();
        return (sameEpoch ? CurrentPosition.text(now) : "epoch " + here.epoch() + " of " + reached.epoch())
                + ", looking back";
    }

    private void arrange() {
        panel.removeAll();
        JPanel left = new JPanel(new MigLayout("insets 0, gap 0, hidemode 3", "", "push[][][]push"));
        left.setOpaque(false);
        left.add(epoch, "split 2, w " + px(narrow ? 52 : 76) + "!");
        left.add(goal, "gapleft " + px(6) + ", growx, wmin 0, pushx");
        left.add(batch, "newline, growx, wmin 0, gapleft " + px(6));
        left.add(branch, "newline, growx, wmin 0, gapleft " + px(6));
        goal.setVisible(!narrow);
        panel.add(left, "w " + px(narrow ? 70 : 158) + "!, growy");
        panel.add(track, "push, grow");
        JPanel right = new JPanel(new MigLayout("insets 0, gap 0, hidemode 0", "[grow]", "push[][]push"));
        right.setOpaque(false);
        right.add(loss, "growx, wmin 0, wrap"); // a label as wide as its text loses its end at scale 2
        right.add(back, "growx, wmin 0, hmin " + px(14));
        panel.add(right, "w " + px(narrow ? 192 : 212) + "!, gapleft " + px(6));
        goOn.setText(narrow ? "" : "Return");
        panel.add(
                goOn,
                "aligny center, h " + px(28) + "!, w " + px(narrow ? 34 : 96) + "!, gapright " + px(narrow ? 4 : 12));
        panel.revalidate();
    }

    /** A length in pixels, which MigLayout does not scale again. */
    private String px(double length) {
        return (int) Theme.px(length) + "px";
    }

    @Override
    public void restyle() {
        narrow = panel.getWidth() > 0 && panel.getWidth() < Theme.px(NARROW);
        panel.setBackground(Theme.now().colour(Role.BACKGROUND));
        branch.setFont(Theme.words(12, Font.PLAIN));
        goOn.setFont(Theme.words(12, Font.PLAIN));
        track.restyle();
        arrange();
    }
}
