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
import org.backstep.command.LocatedCommand;
import org.backstep.command.Predict;
import org.backstep.lesson.GivenAnswer;
import org.backstep.lesson.OpenQuestion;
import org.backstep.lesson.Part;
import org.backstep.lesson.Scene;
import org.backstep.lesson.Walk;
import org.backstep.prose.Block;
import org.backstep.prose.Inline;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Prose;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.VerticalPanel;
import org.backstep.window.reading.ProseView;

/** The view of one scene: prose, commands with their outcome, questions. */
final class SceneView extends VerticalPanel {
    private final Showing showing;
    private final Theme theme;
    private final Consumer<String> follow;
    private final Function<String, Optional<Path>> pictures;
    private final LessonPlayer player;
    private Optional<JComponent> wanted = Optional.empty();

    SceneView(
            Showing showing,
            Theme theme,
            Consumer<String> follow,
            Function<String, Optional<Path>> pictures,
            LessonPlayer player) {
        super(new StackLayout(0));
        this.showing = showing;
        this.theme = theme;
        this.follow = follow;
        this.pictures = pictures;
        this.player = player;
        setOpaque(false);
        setName("scene");
        fill();
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

    /** The component of an open question that gets the focus. */
    Optional<JComponent> wanted() {
        return wanted;
    }

    private void fill() {
        Walk walk = showing.walk();
        Scene scene = walk.scene();
        List<Block> prose = new ArrayList<>();
        if (walk.sceneIndex() == 0) {
            prose.add(new Block.Heading(
                    1, List.of(new Inline.Text(walk.lesson().title().replace("$", "")))));
            prose.addAll(walk.lesson().preface());
        }
        prose.add(new Block.Heading(2, scene.heading()));
        int at = 0;
        int shown = commandsShown(walk);
        for (Part part : scene.parts()) {
            if (part instanceof Part.Prose words) {
                prose.add(words.block());
            } else if (part instanceof Part.Commands commands) {
                addProse(prose);
                List<LocatedCommand> all = commands.commands();
                addCommands(all.subList(0, Math.min(all.size(), shown - at)), at);
                at += all.size();
                if (at >= shown) {
                    return;
                }
            }
        }
        addProse(prose);
    }

    /**
     * The number of commands shown: commands and prose below an open question would give its answer away. Without an
     * open question the number has no limit.
     */
    private static int commandsShown(Walk walk) {
        List<LocatedCommand> all = walk.scene().commands();
        for (int k = walk.done(); k < all.size(); k++) {
            if (all.get(k).command() instanceof Predict) {
                return k + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    private void addProse(List<Block> prose) {
        if (!prose.isEmpty()) {
            ProseView view = new ProseView(theme, follow, pictures);
            view.show(List.copyOf(prose));
            add(view.text());
            prose.clear();
        }
    }

    private void addCommands(List<LocatedCommand> commands, int first) {
        Walk walk = showing.walk();
        CommandList list = null;
        for (int k = 0; k < commands.size(); k++) {
            LocatedCommand located = commands.get(k);
            int number = first + k;
            CommandList.State state = number < walk.done()
                    ? CommandList.State.DONE
                    : number == walk.done() ? CommandList.State.NEXT : CommandList.State.LATER;
            if (located.command() instanceof Predict && addQuestion(located, state)) {
                list = null;
                continue;
            }
            if (list == null) {
                list = new CommandList(theme, "commands " + located.line());
                add(beside(list.component()));
            }
            list.add(located, state, walk.checks());
            if (state == CommandList.State.NEXT && showing.turn().problem().isPresent()) {
                add(beside(problem(showing.turn().problem().get())));
                list = null;
            }
        }
    }

    /** Adds a question that was asked; a later one is a command like others, but without its choices. */
    private boolean addQuestion(LocatedCommand located, CommandList.State state) {
        Optional<GivenAnswer> answered = showing.sitting().at(located.line(), (Predict) located.command());
        Optional<OpenQuestion> open = showing.turn().question().filter(asked -> asked.line() == located.line());
        Optional<OpenQuestion> asked = answered.map(GivenAnswer::asked).or(() -> open);
        if (asked.isPresent()) {
            QuestionCard card = new QuestionCard(asked.get(), answered, open.isPresent(), player, theme);
            add(beside(card.component()));
            if (open.isPresent()) {
                wanted = Optional.of(card.first());
            }
        }
        return asked.isPresent() || state != CommandList.State.DONE;
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
