package org.backstep.window.kit;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.Optional;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** The text of a field that is checked while it is typed. */
public final class TypedText {
    private TypedText() {}

    /** Runs an action after every change of the text. */
    public static void onChange(JTextField field, Runnable action) {
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                action.run();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                action.run();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                action.run();
            }
        });
    }

    /** Marks a field as wrong, with the error as its accessible description, or as right, with its own description. */
    public static void mark(JTextField field, Optional<String> wrong, String description) {
        field.putClientProperty(
                FlatClientProperties.OUTLINE, wrong.isPresent() ? FlatClientProperties.OUTLINE_ERROR : null);
        field.getAccessibleContext().setAccessibleDescription(wrong.orElse(description));
    }
}
