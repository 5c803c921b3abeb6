package org.backstep.window.lessons;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import org.backstep.lesson.Part;
import org.backstep.lesson.Passage;
import org.backstep.lesson.Scene;
import org.backstep.prose.Block;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Prose;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.VerticalPanel;
import org.backstep.window.reading.ProseView;

/** The view of one scene: a component for each of its passages, one below the other. */
final class SceneView extends VerticalPanel {
    private final Showing showing;
    private final Theme theme;
    private final Consumer<String> follow;
    private final Function<String, Optional<Path>> pictures;
    private final LessonPlayer player;
    private final NextLesson following;
    private Optional<QuestionCard> question = Optional.empty();

    /**
     * The view of a scene.
     *
     * @param following the way to the next lesson, offered at the end
     */
    SceneView(
            Showing showing,
            Theme theme,
            Consumer<String> follow,
            Function<String, Optional<Path>> pictures,
            LessonPlayer player,
            NextLesson following) {
        super(new StackLayout(0));
        this.showing = showing;
        this.theme = theme;
        this.follow = follow;
        this.pictures = pictures;
        this.player = player;
        this.following = following;
        setOpaque(false);
        setName("scene");
        showing.passages().forEach(this::add);
        prepareNext();
    }

    private void prepareNext() {
        List<Scene> scenes = showing.lesson().scenes();
        int next = showing.walk().sceneIndex() + 1;
        if (next < scenes.size()) {
            List<Block> text = new ArrayList<>(
                    List.of(new Block.Heading(2, scenes.get(next).heading())));
            scenes.get(next).parts().stream()
                    .filter(Part.Prose.class::isInstance)
                    .forEach(part -> text.add(((Part.Prose) part).block()));
            ProseView.prepare(theme, text);
        }
    }

    /** The card of the question at which the lesson waits. */
    Optional<QuestionCard> question() {
        return question;
    }

    private void add(Passage passage) {
        if (passage instanceof Passage.Words words) {
            ProseView view = new ProseView(theme, follow, pictures);
            view.show(words.blocks());
            add(view.text());
        } else if (passage instanceof Passage.Question asked) {
            QuestionCard card = new QuestionCard(
                    asked,
                    showing.missed(asked.asked()),
                    showing.walk().state().run().names(),
                    player,
                    theme);
            add(beside(card.component()));
            question = asked.waiting() ? Optional.of(card) : question;
        } else if (passage instanceof Passage.Commands commands) {
            boolean quiet = commands.done() == commands.commands().size() && !showing.inPlace();
            add(beside(
                    quiet
                            ? CommandList.folded(commands, showing.walk().checks(), theme)
                            : CommandList.open(commands, showing.walk().checks(), theme)));
        } else if (passage instanceof Passage.Problem problem) {
            add(beside(problem(problem.text())));
        } else {
            add(beside(following.card(showing, theme)));
        }
    }

    /** A part with the margins of the prose. */
    private JComponent beside(JComponent part) {
        JPanel around = new JPanel(new StackLayout(0));
        around.setOpaque(false);
        int side = (int) Theme.px(16);
        around.setBorder(BorderFactory.createEmptyBorder((int) Theme.px(2), side, (int) Theme.px(10), side));
        around.add(part);
        return around;
    }

    private static JComponent problem(String text) {
        JTextArea line = new Prose(240).selectable();
        line.setName("lesson problem");
        line.setForeground(UIManager.getColor(LookAndFeel.PROBLEM));
        line.setText("✗ " + text);
        return line;
    }
}
