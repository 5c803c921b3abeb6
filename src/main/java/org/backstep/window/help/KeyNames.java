package org.backstep.window.help;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.KeyStroke;

/** The names of keys as on keyboards: "Shift + →". */
final class KeyNames {
    private KeyNames() {}

    static String of(KeyStroke stroke) {
        int modifiers = stroke.getModifiers();
        return ((modifiers & InputEvent.CTRL_DOWN_MASK) != 0 ? "Ctrl + " : "")
                + ((modifiers & InputEvent.ALT_DOWN_MASK) != 0 ? "Alt + " : "")
                + ((modifiers & InputEvent.SHIFT_DOWN_MASK) != 0 ? "Shift + " : "")
                + key(stroke.getKeyCode());
    }

    private static String key(int code) {
        return switch (code) {
            case KeyEvent.VK_LEFT -> "←";
            case KeyEvent.VK_RIGHT -> "→";
            case KeyEvent.VK_UP -> "↑";
            case KeyEvent.VK_DOWN -> "↓";
            case KeyEvent.VK_SPACE -> "Space";
            case KeyEvent.VK_ESCAPE -> "Esc";
            case KeyEvent.VK_PAGE_UP -> "Page Up";
            case KeyEvent.VK_PAGE_DOWN -> "Page Down";
            case KeyEvent.VK_PLUS, KeyEvent.VK_ADD -> "+";
            case KeyEvent.VK_EQUALS -> "=";
            case KeyEvent.VK_MINUS, KeyEvent.VK_SUBTRACT -> "−";
            case KeyEvent.VK_PERIOD -> ".";
            case KeyEvent.VK_COMMA -> ",";
            case KeyEvent.VK_NUMPAD0 -> "0";
            default -> KeyEvent.getKeyText(code);
        };
    }
}
