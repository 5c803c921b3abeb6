package org.backstep.window;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.backstep.command.Command;
import org.backstep.command.Script;
import org.backstep.command.SyntaxError;

/**
 * A field that holds a command's words after its beginning. It says at once what is wrong with them; Enter carries the
 * command out, Escape puts back what is the case.
 */
final class CommandField {
    private final JTextField field;
    private final String beginning;
    private final String description;
    private String shown = "";

    /**
     * An empty field.
     *
     * @param beginning the words that every text is put behind
     */
    CommandField(String name, String beginning, String description, int columns, Consumer<Command> send) {
        this.beginning = beginning;
        this.description = description;
        field = new JTextField(columns);
        field.setName(name);
        field.getAccessibleContext().setAccessibleName(description);
        field.setToolTipText(description);
        field.addActionListener(event -> carryOut(send));
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                check();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                check();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                check();
            }
        });
        field.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent event) {
                if (event.getKeyCode() == KeyEvent.VK_ESCAPE) {
                    field.setText(shown);
                }
            }
        });
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                field.setText(shown);
            }
        });
    }

    JComponent component() {
        return field;
    }

    /** Shows what is the case, unless somebody is typing. */
    void show(String text) {
        shown = text;
        if (!field.isFocusOwner() && !field.getText().equals(text)) {
            field.setText(text);
            field.setCaretPosition(0);
        }
    }

    private void carryOut(Consumer<Command> send) {
        if (check() && !field.getText().equals(shown)) {
            shown = field.getText();
            send.accept(Script.parse(beginning + field.getText()));
        }
    }

    private boolean check() {
        try {
            Script.parse(beginning + field.getText());
            field.putClientProperty(FlatClientProperties.OUTLINE, null);
            field.setToolTipText(description);
            field.getAccessibleContext().setAccessibleDescription(description);
            return true;
        } catch (SyntaxError error) {
            field.putClientProperty(FlatClientProperties.OUTLINE, FlatClientProperties.OUTLINE_ERROR);
            field.setToolTipText(error.getMessage());
            field.getAccessibleContext().setAccessibleDescription(error.getMessage());
            return false;
        }
    }
}
