package org.backstep.window.forms;

import com.formdev.flatlaf.FlatClientProperties;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Command;
import org.backstep.command.Script;
import org.backstep.command.expression.SyntaxError;
import org.backstep.notation.UserError;
import org.backstep.window.desk.Desk;
import org.backstep.window.desk.Trial;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Popover;
import org.backstep.window.kit.Prose;
import org.jspecify.annotations.Nullable;

/**
 * A form whose fields make one command. The command is shown as text while they are filled in, with its errors and its
 * effect; Enter or the button runs it. The rules are the parser's and the engine's.
 */
public final class Form {
    private static final int WIDTH = 360;
    private static final int PAUSE_MILLIS = 200;

    private final Desk desk;
    private final Supplier<String> text;
    private final Supplier<Optional<Path>> folder;
    private final JPanel panel = new JPanel(new MigLayout("insets 14 16 14 16, gap 10 6, hidemode 3", "[][grow]"));
    private final List<Row> rows = new ArrayList<>();
    private final Prose command = new Prose(WIDTH).selectable();
    private final Prose consequence = new Prose(WIDTH);
    private final Prose said = new Prose(WIDTH);
    private final ProblemLine problem = new ProblemLine("form problem");
    private final JButton apply;
    private final JButton close = new JButton("Close");
    private final Timer pause = new Timer(PAUSE_MILLIS, event -> tryOut());
    private Runnable done = () -> {};
    private BooleanSupplier ready = () -> true;
    private Optional<JComponent> start = Optional.empty();
    private boolean sent;

    private record Row(JLabel caption, JComponent shown, Optional<CheckedField> field) {
        boolean isWell() {
            if (field.isEmpty() || shown.isVisible()) {
                return field.isEmpty() || field.get().check();
            }
            field.get().problem().show(Optional.empty());
            return true;
        }
    }

    /**
     * Makes an empty form.
     *
     * @param title its purpose
     * @param apply the word on its button
     * @param text the command that the fields make
     * @param folder where the command's file is, if it was chosen here
     */
    public Form(String title, String apply, Desk desk, Supplier<String> text, Supplier<Optional<Path>> folder) {
        this.desk = desk;
        this.text = text;
        this.folder = folder;
        this.apply = new JButton(apply);
        panel.setName("form");
        panel.getAccessibleContext().setAccessibleName(title);
        JLabel heading = new JLabel(title);
        heading.putClientProperty(FlatClientProperties.STYLE_CLASS, "h4");
        panel.add(heading, "span 2, wrap, gapbottom 4");
        pause.setRepeats(false);
        command.setName("form command");
        command.putClientProperty(FlatClientProperties.STYLE_CLASS, "monospaced");
        command.getAccessibleContext().setAccessibleName("The command that is sent");
        consequence.setName("consequence");
        said.setName("trial");
        this.apply.setName("apply");
        this.apply.putClientProperty(FlatClientProperties.STYLE, LookAndFeel.ACCENT);
        this.apply.addActionListener(event -> send());
        close.addActionListener(event -> done.run());
        close.setToolTipText("Close without doing anything (Esc)");
    }

    /** Adds a field with its caption; an error comes below. */
    Form field(String caption, CheckedField field) {
        return field(caption, field, field.component());
    }

    /** Adds a component that contains the field. */
    Form field(String caption, CheckedField field, JComponent shown) {
        add(caption, field.component(), shown, Optional.of(field));
        panel.add(field.problem().component(), "skip 1, growx, wrap");
        field.component().addActionListener(event -> send());
        field.onChange(this::changed);
        return this;
    }

    Form row(String caption, JComponent shown) {
        add(caption, shown, shown, Optional.empty());
        return this;
    }

    private void add(String caption, JComponent named, JComponent shown, Optional<CheckedField> field) {
        JLabel label = new JLabel(caption);
        label.setLabelFor(named);
        panel.add(label);
        panel.add(shown, "growx, wrap");
        rows.add(new Row(label, shown, field));
    }

    /** Gives the first focus to a component other than the first field. */
    Form startingWith(JComponent component) {
        start = Optional.of(component);
        return this;
    }

    /** Sets a condition without which the command cannot be sent; the form's owner says when it changes. */
    Form onlyIf(BooleanSupplier condition) {
        ready = condition;
        return this;
    }

    /** Changes the caption of a component's line. */
    void caption(JComponent component, String text) {
        rows.stream().filter(row -> row.shown() == component).forEach(row -> row.caption()
                .setText(text));
    }

    /** Shows or hides a line; a hidden field is not checked. */
    void show(JComponent shown, boolean visible) {
        rows.stream().filter(row -> row.shown() == shown).forEach(row -> {
            row.caption().setVisible(visible);
            shown.setVisible(visible);
        });
    }

    /** Adds the lower part; nothing can be added after this. */
    Form finished() {
        panel.add(new JSeparator(), "span 2, growx, gaptop 6, gapbottom 2, wrap");
        panel.add(command, "span 2, wrap");
        panel.add(problem.component(), "span 2, wrap");
        panel.add(consequence, "span 2, wrap");
        panel.add(said, "span 2, wrap");
        panel.add(apply, "span 2, split 2, gaptop 6");
        panel.add(close, "gaptop 6");
        changed();
        return this;
    }

    JPanel component() {
        return panel;
    }

    JComponent first() {
        return start.orElseGet(this::firstField);
    }

    private JComponent firstField() {
        return rows.stream()
                .flatMap(row -> row.field().stream())
                .map(CheckedField::component)
                .filter(JComponent::isVisible)
                .findFirst()
                .map(field -> (JComponent) field)
                .orElse(apply);
    }

    /** Sets the action that closes the form. */
    void whenDone(Runnable action) {
        done = action;
    }

    /** Checks the form again after a change. */
    void changed() {
        if (sent) {
            return;
        }
        command.setText(text.get());
        said.setText("");
        said.setVisible(false);
        // every field is checked, so that every mistake is shown
        boolean fieldsAreWell = rows.stream().filter(row -> !row.isWell()).count() == 0;
        Optional<String> wrong = Optional.empty();
        String effect = "";
        try {
            effect = Consequence.of(Script.parse(text.get()), desk.now());
        } catch (SyntaxError error) {
            wrong = fieldsAreWell ? Optional.of(error.getMessage()) : Optional.empty();
            fieldsAreWell = false;
        } catch (UserError error) {
            wrong = Optional.of(error.getMessage());
            fieldsAreWell = false;
        }
        problem.show(wrong);
        consequence.setText(effect);
        consequence.setVisible(!effect.isEmpty());
        apply.setEnabled(fieldsAreWell && ready.getAsBoolean());
        if (fieldsAreWell) {
            pause.restart();
        } else {
            pause.stop();
        }
        Popover.fit(panel);
    }

    private @Nullable Command parsed() {
        try {
            return Script.parse(text.get());
        } catch (SyntaxError error) {
            return null;
        }
    }

    private void tryOut() {
        Command asked = parsed();
        if (asked != null && panel.isShowing()) {
            desk.tryOut(asked, folder.get(), trial -> {
                if (!sent && asked.equals(parsed())) {
                    show(trial);
                }
            });
        }
    }

    private void show(Trial trial) {
        problem.show(trial.problem());
        apply.setEnabled(trial.problem().isEmpty() && ready.getAsBoolean());
        said.setText(trial.said().stream().map(Form::sentence).collect(Collectors.joining("\n")));
        said.setVisible(!trial.said().isEmpty());
        Popover.fit(panel);
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private void send() {
        Command asked = parsed();
        if (asked == null || !apply.isEnabled() || sent) {
            return;
        }
        sent = true;
        apply.setEnabled(false);
        desk.send(asked, folder.get(), wrong -> {
            sent = false;
            if (wrong.isPresent() && panel.isShowing()) {
                problem.show(wrong);
                Popover.fit(panel);
            } else {
                done.run();
            }
        });
    }
}
