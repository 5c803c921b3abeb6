package org.backstep.window.kit;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.Optional;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** The text of a field that is checked while it is typed. */
public final class TypedText {
    private TypedText() {}

    /** Does something after every change of the text. */
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

    /** Gives a field the looks of a right or a wrong one; a right one is described by what it is for. */
    public static void mark(JTextField field, Optional<String> wrong, String description) {
        field.putClientProperty(
                FlatClientProperties.OUTLINE, wrong.isPresent() ? FlatClientProperties.OUTLINE_ERROR : null);
        field.getAccessibleContext().setAccessibleDescription(wrong.orElse(description));
    }
}
