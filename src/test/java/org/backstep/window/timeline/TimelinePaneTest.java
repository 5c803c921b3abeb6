package org.backstep.window.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.backstep.command.Command;
import org.backstep.notation.OfRun;
import org.backstep.notation.Quantity;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.window.Examples;
import org.backstep.window.OnEventThread;
import org.backstep.window.Picture;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEventThread
class TimelinePaneTest {
    private static final String[] THREE_BRANCHES = {
        "go epoch 1500",
        "go epoch 1200",
        "branch \"once more\"",
        "set W_d[2,1] = -W_d[2,1]",
        "go epoch 1800",
        "go epoch 400",
        "set learning_rate = 4",
        "go epoch 900",
        "switch \"once more\""
    };

    private final List<String> sent = new ArrayList<>();

    @BeforeEach
    void inLight() {
        LookAndFeel.install(Theme.LIGHT);
    }

    private void send(Command command) {
        sent.add(command.text());
    }

    private TimelinePane pane(int width, String... commands) {
        TimelinePane pane = new TimelinePane(this::send, Examples.snapshot());
        pane.display(Examples.snapshot(commands));
        Picture.of(pane.component(), width, pane.component().getPreferredSize().height, 1);
        return pane;
    }

    @Test
    void aDragHasOneCommandUnderwayAndEndsAtItsLastPlace() {
        TimelinePane pane = pane(1680, "go epoch 1200", "go epoch 40");
        TimelineTrack track = pane.track();
        mouse(track, MouseEvent.MOUSE_PRESSED, 100, 10);
        mouse(track, MouseEvent.MOUSE_DRAGGED, 200, 10);
        mouse(track, MouseEvent.MOUSE_DRAGGED, 300, 10);
        assertThat(sent).containsExactly("go epoch " + track.epochAt(100));
        pane.display(Examples.snapshot("go epoch 1200", "go epoch " + track.epochAt(100)));
        assertThat(sent).containsExactly("go epoch " + track.epochAt(100), "go epoch " + track.epochAt(300));
        mouse(track, MouseEvent.MOUSE_DRAGGED, 400, 10);
        mouse(track, MouseEvent.MOUSE_RELEASED, 400, 10);
        assertThat(sent).hasSize(3).endsWith("go epoch " + track.epochAt(400));
    }

    @Test
    void aHiddenLossIsNeitherALineNorInATip() {
        TimelinePane pane = pane(1366);
        Snapshot slow = Examples.snapshot("set learning_rate = 0.1", "go epoch 40");
        Snapshot fast = Examples.snapshot("set learning_rate = 2", "go epoch 40");
        assertThat(picture(pane, slow)).isNotEqualTo(picture(pane, fast));
        Set<Quantity> loss = Set.of(OfRun.LOSS);
        assertThat(picture(pane, slow.masking(loss))).isEqualTo(picture(pane, fast.masking(loss)));
        MouseEvent over = new MouseEvent(pane.track(), MouseEvent.MOUSE_MOVED, 0, 0, 12, 10, 0, false);
        assertThat(pane.track().getToolTipText(over)).contains(", loss hidden until the answer");
    }

    /** The colours of the track, whose range is the same for both. */
    private static int[] picture(TimelinePane pane, Snapshot now) {
        pane.display(now);
        BufferedImage image = Picture.asItIs(pane.track(), 1);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void lookingBackIsSaidAndCanBeEnded() {
        TimelinePane pane = pane(1366, "go epoch 120", "go epoch 40");
        assertThat(pane.lookingBack()).isEqualTo("epoch 40 of 120, looking back");
        assertThat(pane.goOn().getToolTipText()).isEqualTo("Return to the newest epoch, 120 (End)");
        pane.goOn().doClick();
        assertThat(sent).containsExactly("go epoch 120 phase update");
    }

    @Test
    void oneBranchWithoutEditsNeedsNoLanes() {
        TimelineTrack track = pane(1366, "go epoch 120").track();
        assertThat(track.lanes().lanes()).isEmpty();
    }

    @Test
    void namesOfBranchesNeverMeetAndAreNeverCut() {
        for (int width : new int[] {600, 1366, 1680}) {
            TimelineTrack track = pane(width, THREE_BRANCHES).track();
            List<Lanes.Lane> lanes = track.lanes().lanes();
            assertThat(lanes).extracting(Lanes.Lane::name).startsWith("main", "once more");
            assertThat(track.lanes().rows()).isLessThanOrEqualTo(2);
            assertThat(lanes).hasSize(3 - track.lanes().hidden());
            for (Lanes.Lane lane : lanes) {
                assertThat(lane.textFrom()).isGreaterThanOrEqualTo(0);
                assertThat(lane.textTo()).isLessThanOrEqualTo(track.getWidth());
                assertThat(lanes.stream().filter(other -> !other.equals(lane)))
                        .noneMatch(other -> extent(other).intersects(extent(lane)));
            }
        }
    }

    private static Rectangle extent(Lanes.Lane lane) {
        double left = Math.min(lane.from(), lane.textFrom());
        double right = Math.max(lane.to(), lane.textTo());
        return new Rectangle((int) left, lane.row(), (int) (right - left), 1);
    }

    @Test
    void aNameIsWholeNearTheRightEdgeToo() {
        TimelineTrack track =
                pane(1366, "go epoch 1990", "branch \"near the end\"").track();
        Lanes.Lane last = track.lanes().lanes().get(1);
        assertThat(last.textTo()).isLessThan(track.getWidth());
        assertThat(last.text()).isEqualTo("near the end");
    }

    @Test
    void ofManyBranchesOursAndItsOriginalAreShownAndTheOthersCounted() {
        List<String> commands = new ArrayList<>(List.of("go epoch 100"));
        for (int k = 1; k <= 9; k++) {
            commands.add("branch \"number " + k + "\"");
            commands.add("switch \"main\"");
        }
        commands.add("switch \"number 9\"");
        TimelineTrack track = pane(1366, commands.toArray(String[]::new)).track();
        assertThat(track.lanes().lanes())
                .extracting(Lanes.Lane::name)
                .startsWith("main")
                .endsWith("number 9");
        assertThat(track.lanes().hidden() + track.lanes().lanes().size()).isEqualTo(10);
        assertThat(track.lanes().rows()).isLessThanOrEqualTo(2);
    }

    @Test
    void aClickOnABranchsLineOrNameSwitchesAndOnOursDrags() {
        TimelineTrack track = pane(1366, THREE_BRANCHES).track();
        TimelineScale scale = new TimelineScale(
                Theme.px(1),
                track.getWidth(),
                track.getHeight(),
                2000,
                track.lanes().rows());
        Lanes.Lane main = track.lanes().lanes().get(0);
        int line = (int) scale.laneLine(main.row());
        mouse(track, MouseEvent.MOUSE_PRESSED, (int) main.to() - 3, line);
        mouse(track, MouseEvent.MOUSE_RELEASED, (int) main.to() - 3, line);
        assertThat(sent).containsExactly("switch \"main\"");
        track.display(Examples.snapshot(THREE_BRANCHES));
        mouse(track, MouseEvent.MOUSE_PRESSED, (int) main.textFrom() + 3, line - 8);
        mouse(track, MouseEvent.MOUSE_RELEASED, (int) main.textFrom() + 3, line - 8);
        assertThat(sent).containsExactly("switch \"main\"", "switch \"main\"");
        track.display(Examples.snapshot(THREE_BRANCHES));
        Lanes.Lane ours = track.lanes().lanes().get(1);
        mouse(track, MouseEvent.MOUSE_PRESSED, (int) scale.x(1500), (int) scale.laneLine(ours.row()));
        assertThat(sent).last().isEqualTo("go epoch " + track.epochAt((int) scale.x(1500)));
    }

    @Test
    void keysMoveItLikeASlider() {
        TimelineTrack track = pane(1366, "go epoch 500").track();
        for (String key : List.of("LEFT", "RIGHT", "ctrl RIGHT", "ctrl LEFT", "HOME", "END")) {
            Object name = track.getInputMap(JComponent.WHEN_FOCUSED).get(KeyStroke.getKeyStroke(key));
            track.getActionMap().get(name).actionPerformed(new ActionEvent(track, 0, key));
            track.display(Examples.snapshot("go epoch 500"));
        }
        assertThat(sent)
                .containsExactly("back epoch", "step epoch", "step epoch 200", "back epoch 200", "go start", "go end");
        assertThat(track.isFocusable()).isTrue();
    }

    @Test
    void aScreenReaderFindsASliderWithTheEpochAsItsValue() {
        TimelineTrack track = pane(1366, "go epoch 120", "go epoch 40").track();
        var access = track.getAccessibleContext();
        assertThat(access.getAccessibleRole()).isEqualTo(AccessibleRole.SLIDER);
        assertThat(access.getAccessibleValue().getCurrentAccessibleValue()).isEqualTo(40);
        assertThat(access.getAccessibleValue().getMaximumAccessibleValue()).isEqualTo(2000);
        assertThat(access.getAccessibleDescription()).contains("Epoch 40", "looking back from epoch 120");
        List<Object> heard = new ArrayList<>();
        access.addPropertyChangeListener(event -> heard.add(event.getNewValue()));
        track.display(Examples.snapshot("go epoch 120", "go epoch 41"));
        assertThat(heard).containsExactly(41);
        access.getAccessibleValue().setCurrentAccessibleValue(77);
        assertThat(sent).containsExactly("go epoch 77");
    }

    @Test
    void whatStandsBesideTheLineDoesNotMoveWithTheNumbers() {
        TimelinePane pane = pane(1366, "go epoch 1200");
        int left = pane.track().getX();
        int width = pane.track().getWidth();
        for (String[] commands :
                List.of(new String[] {}, new String[] {"go epoch 7"}, new String[] {"go epoch 1200", "go epoch 40"})) {
            pane.display(Examples.snapshot(commands));
            Picture.of(pane.component(), 1366, 70, 1);
            assertThat(pane.track().getX()).isEqualTo(left);
            assertThat(pane.track().getWidth()).isEqualTo(width);
        }
    }

    @Test
    void everyLossIsReadOnce() {
        Session session = Examples.after("2-1-2", 20, "go epoch 3000");
        SparkLines lines = new SparkLines();
        lines.extend(session.snapshot(), 5000, 800);
        assertThat(lines.ours().read()).isEqualTo(3000);
        Examples.run(session, "go epoch 3001");
        lines.extend(session.snapshot(), 5000, 800);
        assertThat(lines.ours().read()).isEqualTo(3001);
        assertThat(lines.share(lines.ours().least())).isZero();
    }

    private static void mouse(TimelineTrack track, int id, int x, int y) {
        int button = id == MouseEvent.MOUSE_DRAGGED ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1;
        track.dispatchEvent(new MouseEvent(track, id, 0, MouseEvent.BUTTON1_DOWN_MASK, x, y, 1, false, button));
    }
}
