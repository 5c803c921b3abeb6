package org.backstep.window.lessons;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.backstep.data.Folder;
import org.backstep.lesson.Passage;
import org.backstep.lesson.Scene;
import org.backstep.lesson.Walk;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.UserError;
import org.backstep.window.kit.Icons;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Prose;
import org.backstep.window.kit.Shortcuts;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/** The pane of the lesson: its progress, the scene, and buttons to go on and back. */
public final class LessonPane {
    private final LessonPlayer player;
    private final LessonDesk desk;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final JLabel title = new JLabel("Lesson");
    private final JButton contents = new JButton(Icons.CHOICE.icon());
    private final JButton fold = new JButton("«");
    private final JPanel above =
            new JPanel(new MigLayout("insets 0, fillx, wrap 1, gap 0, hidemode 3", "[grow, 0:pref]"));
    private final JPanel header = new JPanel(new MigLayout("insets 4lp 14lp 4lp 6lp, fillx", "[grow, 0:pref][][]"));
    private final JPanel banner =
            new JPanel(new MigLayout("insets 8lp 14lp 8lp 10lp, fillx, wrap 1", "[grow, 0:pref]"));
    private final Prose bannerText = new Prose(220);
    private final JButton bannerButton = new JButton();
    private final JScrollPane scroll = new JScrollPane(
            ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    private final JButton previous = new JButton("Previous", Icons.PHASE_BACK.icon());
    private final JButton next = new JButton("Next scene", Icons.PHASE_ON.icon());
    private final JPanel footer = new JPanel(new MigLayout("insets 8lp 14lp 8lp 14lp, fillx", "[]push[]"));
    private Theme theme;
    private @Nullable Showing showing;

    LessonPane(Theme theme, LessonPlayer player, LessonDesk desk) {
        this.theme = theme;
        this.player = player;
        this.desk = desk;
        name();
        contents.addActionListener(event -> showContents());
        fold.addActionListener(desk.fold);
        previous.addActionListener(event -> player.previous());
        next.addActionListener(desk.next);
        next.setHorizontalTextPosition(JButton.LEADING);
        next.putClientProperty(FlatClientProperties.STYLE, LookAndFeel.ACCENT);
        bannerButton.addActionListener(event -> bannerAsks());
        header.add(title, "growx, wmin 0");
        header.add(contents);
        header.add(fold);
        banner.add(bannerText, "growx, wmin 0");
        banner.add(bannerButton);
        above.add(header, "growx");
        above.add(banner, "growx");
        footer.add(previous);
        footer.add(next, "wmin 120lp"); // it stays where it is when its words change
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        scroll.getViewport().addChangeListener(event -> sayWhatIsNext());
        Shortcuts.leaveTo(scroll);
        panel.add(above, BorderLayout.NORTH);
        panel.add(scroll);
        panel.add(footer, BorderLayout.SOUTH);
        restyle(theme);
    }

    private void name() {
        panel.setName("lesson");
        panel.getAccessibleContext().setAccessibleName("Lesson");
        contents.setName("scenes");
        contents.setHorizontalTextPosition(JButton.LEADING);
        contents.setToolTipText("All scenes of the lesson");
        fold.setName("fold lesson");
        fold.setToolTipText(desk.fold.withKey("Fold the lesson away"));
        fold.getAccessibleContext().setAccessibleName("Fold the lesson away");
        previous.setName("previous scene");
        previous.setToolTipText(desk.previous.withKey("The scene before, as it was"));
        next.setName("next scene");
        next.setToolTipText(desk.next.withKey("What comes next: more of the text, its question, the next scene"));
        bannerText.setName("lesson banner");
        bannerButton.setName("lesson banner button");
        for (JComponent part : List.of(contents, fold, previous, next, bannerButton)) {
            part.setRequestFocusEnabled(false);
        }
    }

    JComponent component() {
        return panel;
    }

    /** Shows a lesson; the view begins at the top of another scene, and else stays. */
    public void show(Showing other) {
        Showing before = showing;
        showing = other;
        Walk walk = other.walk();
        int scenes = walk.lesson().scenes().size();
        title.setToolTipText(walk.lesson().title() + about(other));
        contents.setText("scene " + (walk.sceneIndex() + 1) + " of " + scenes);
        previous.setEnabled(walk.sceneIndex() > 0);
        sayWhatIsNext();
        showBanner(other);
        if (before != null
                && before.inPlace() == other.inPlace()
                && before.turn().equals(other.turn())
                && before.sitting().equals(other.sitting())) {
            return; // only the banner or a button has changed
        }
        boolean sameScene = before != null
                && before.lesson().title().equals(other.lesson().title())
                && before.walk().sceneIndex() == walk.sceneIndex();
        fill(other, sameScene);
    }

    private void fill(Showing other, boolean stays) {
        int place = scroll.getVerticalScrollBar().getValue();
        Optional<SceneView> old = stays ? scene() : Optional.empty();
        int before = old.map(SceneView::getComponentCount).orElse(0);
        SceneView scene =
                new SceneView(other, theme, desk::follow, name -> picture(other, name), player, desk.following());
        boolean answers = old.flatMap(SceneView::question)
                .flatMap(typed -> scene.question().map(card -> card.continueFrom(typed)))
                .orElse(false);
        boolean hadFocus = scroll.isAncestorOf(
                KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
        scroll.setViewportView(scene);
        if (hadFocus) {
            scene.getComponent(0).requestFocusInWindow(); // else a button beside the scene would get it
        }
        scroll.getViewport().setBackground(theme.colour(Role.BACKGROUND));
        panel.revalidate();
        SwingUtilities.invokeLater(() -> {
            panel.validate(); // words know their height once they have their width
            scroll.getVerticalScrollBar().setValue(stays ? place : 0);
            if (before > 0 && scene.getComponentCount() > before) {
                bringIntoView(scene.getComponent(before)); // the user need not look for the new part
            } else if (stays) {
                scene.question()
                        .ifPresent(card -> bringIntoView(card.component().getParent()));
            }
            scene.question()
                    .filter(card -> (answers && hadFocus) || isInView(card))
                    .ifPresent(QuestionCard::takeFocus);
            SwingUtilities.invokeLater(() -> scene.question().ifPresent(QuestionCard::showComplaint));
            sayWhatIsNext();
        });
    }

    private Optional<SceneView> scene() {
        return scroll.getViewport().getView() instanceof SceneView view ? Optional.of(view) : Optional.empty();
    }

    // ---- reading on -------------------------------------------------------------------------------------------

    /**
     * Scrolls on to what has not been seen of the scene, and gives its question the focus when that comes into view;
     * false if there is no more.
     */
    boolean readOn() {
        if (!isMoreBelow()) {
            return false;
        }
        scrollBy(1);
        return true;
    }

    /** Scrolls back; false at the top of the scene. */
    boolean readBack() {
        if (!panel.isShowing() || scroll.getViewport().getViewPosition().y == 0) {
            return false;
        }
        scrollBy(-1);
        return true;
    }

    /** Scrolls by what can be seen, without the last line of it. */
    private void scrollBy(int pages) {
        JViewport seen = scroll.getViewport();
        int page = Math.max(seen.getHeight() / 2, seen.getHeight() - (int) Theme.px(32));
        int last = Math.max(0, seen.getViewSize().height - seen.getHeight());
        int to = Math.max(0, Math.min(last, seen.getViewPosition().y + pages * page));
        seen.setViewPosition(new Point(0, to));
        scene().flatMap(SceneView::question).filter(this::isInView).ifPresent(QuestionCard::takeFocus);
    }

    private boolean isMoreBelow() {
        JViewport seen = scroll.getViewport();
        int margin = (int) Theme.px(20); // below the last line of a text
        return panel.isShowing() && seen.getViewRect().getMaxY() < seen.getViewSize().height - margin;
    }

    /** Says something at the open question and shows it. */
    void sayAtQuestion(String sentence) {
        scene().flatMap(SceneView::question).ifPresent(card -> {
            card.complain(sentence);
            panel.validate();
            bringIntoView(card.component().getParent());
            card.showComplaint();
        });
    }

    void focusQuestion() {
        scene().flatMap(SceneView::question).ifPresent(QuestionCard::takeFocus);
    }

    /** Whether all of a card is seen, or the end of one that is too high. */
    private boolean isInView(QuestionCard card) {
        Rectangle place = SwingUtilities.convertRectangle(
                card.component().getParent(), card.component().getBounds(), scroll.getViewport());
        boolean ends = place.getMaxY() <= scroll.getViewport().getHeight();
        return ends && (place.y >= 0 || place.height > scroll.getViewport().getHeight());
    }

    /** Names the button by what Page Down does. */
    private void sayWhatIsNext() {
        Showing shown = showing;
        if (shown == null) {
            return;
        }
        Walk walk = shown.walk();
        boolean asks = shown.open().isPresent();
        boolean more = walk.next().isPresent() || shown.turn().question().isPresent();
        boolean below = isMoreBelow();
        next.setText(below ? "Read on" : more && !asks ? "Go on" : "Next scene");
        next.setEnabled(below || (!asks && (more || walk.canGoOn())));
    }

    /** Scrolls to the beginning of a part of the scene, and shows as much of it as there is room for. */
    private void bringIntoView(Component part) {
        int height = Math.min(part.getHeight(), scroll.getViewport().getHeight());
        ((JComponent) part.getParent()).scrollRectToVisible(new Rectangle(0, part.getY(), 1, height));
    }

    private static Optional<Path> picture(Showing of, String name) {
        try {
            return Optional.of(new Folder(of.folder()).resolve(name));
        } catch (UserError outside) {
            return Optional.empty();
        }
    }

    private static String about(Showing of) {
        String minutes = of.lesson().about().getOrDefault("minutes", "");
        String level = of.lesson().about().getOrDefault("level", "");
        return (minutes.isEmpty() ? "" : ", " + minutes + " minutes") + (level.isEmpty() ? "" : ", " + level);
    }

    // ---- the banner -------------------------------------------------------------------------------------------

    private void showBanner(Showing of) {
        boolean offers = !of.left()
                && of.remembered() > of.walk().sceneIndex()
                && of.remembered() >= of.walk().finished();
        banner.setVisible(of.left() || offers);
        if (of.left()) {
            int scene = of.walk().sceneIndex() + 1;
            bannerText.setText(
                    of.place() == Place.AT_SUM
                            ? "The sum behind the answer; the lesson waits at scene " + scene + "."
                            : "You have left the lesson at scene " + scene + ".");
            bannerButton.setText("Return to the lesson");
        } else if (offers) {
            bannerText.setText("The last time you got to scene " + (of.remembered() + 1) + ".");
            bannerButton.setText("Go on there");
        }
    }

    private void bannerAsks() {
        if (showing != null && showing.left()) {
            player.comeBack();
        } else if (showing != null) {
            player.go(showing.remembered());
        }
    }

    private void showContents() {
        if (showing == null) {
            return;
        }
        Walk walk = showing.walk();
        JPopupMenu menu = new JPopupMenu("Scenes");
        menu.setName("contents");
        List<Scene> scenes = walk.lesson().scenes();
        for (int k = 0; k < scenes.size(); k++) {
            int scene = k;
            String sign = k == walk.sceneIndex() ? "› " : k < walk.finished() ? "✓ " : "    ";
            JMenuItem item = new JMenuItem(sign + (k + 1) + "   " + plain(scenes.get(k)));
            item.setName("scene " + (k + 1));
            item.addActionListener(event -> player.go(scene));
            menu.add(item);
        }
        menu.addSeparator();
        JCheckBoxMenuItem oneByOne = new JCheckBoxMenuItem("Commands one by one", showing.oneByOne());
        oneByOne.setName("one by one");
        oneByOne.setToolTipText("They wait for Page Down instead of being carried out when a scene is entered");
        oneByOne.addActionListener(event -> player.setOneByOne(oneByOne.isSelected()));
        menu.add(oneByOne);
        menu.show(contents, 0, contents.getHeight());
    }

    private static String plain(Scene scene) {
        return org.backstep.prose.Inline.plain(scene.heading()).replace("$", "");
    }

    // ---- colours ----------------------------------------------------------------------------------------------

    void restyle(Theme other) {
        theme = other;
        Color sheet = theme.colour(Role.BACKGROUND);
        Color line = theme.colour(Role.GRID);
        for (JComponent part : List.of(panel, header, footer, above)) {
            part.setBackground(sheet);
        }
        header.setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, line));
        footer.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, line));
        banner.setBackground(Theme.mix(sheet, theme.colour(Role.DELTA_FILL), 0.18));
        title.setFont(Theme.words(13, Font.BOLD));
        contents.setFont(Theme.words(12, Font.PLAIN));
        if (showing != null) {
            fill(showing, true);
        }
    }

    /** Shows the text only, or the buttons around it as well. */
    void setAlone(boolean alone) {
        above.setVisible(!alone);
        footer.setVisible(!alone);
    }

    /** Shows the scene again, where it ends in a way to another lesson. */
    void showAgain() {
        if (showing != null && showing.passages().contains(new Passage.End())) {
            fill(showing, true);
        }
    }

    /** Whether no lesson is shown. */
    public boolean isEmpty() {
        return showing == null;
    }

    /** Removes the lesson. */
    public void forget() {
        showing = null;
        scroll.setViewportView(null);
    }

    /** The preferred width. */
    int width() {
        return (int) Theme.px(320);
    }
}
