package org.backstep.window.lessons;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Font;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.MenuOpenListener;
import org.backstep.window.kit.Prose;
import org.backstep.window.kit.Theme;

/** The way from lesson to lesson: a card behind the last scene, and a menu. */
final class NextLesson {
    private static final int WIDTH = 220;

    private final LessonShelf shelf;
    private final LessonProgress progress;
    private final Consumer<Path> open;

    NextLesson(LessonShelf shelf, LessonProgress progress, Consumer<Path> open) {
        this.shelf = shelf;
        this.progress = progress;
        this.open = open;
    }

    /** The end of a lesson: how its questions were answered, and a button for the next lesson of the folder. */
    JComponent card(Showing showing, Theme theme) {
        JPanel card = new JPanel(new StackLayout((int) Theme.px(8)));
        card.setName("end of the lesson");
        card.setOpaque(false);
        Prose words = new Prose(WIDTH).selectable();
        words.setName("score");
        words.setFont(Theme.words(13, Font.BOLD));
        words.setText(("This is the end of the lesson. " + showing.sitting().score()).strip());
        card.add(words);
        shelf.after(showing.file()).ifPresent(book -> {
            Prose title = new Prose(WIDTH);
            title.setForeground(theme.faint());
            title.setText(text(book));
            JButton next = new JButton("Next lesson");
            next.setName("next lesson");
            next.putClientProperty(FlatClientProperties.STYLE, LookAndFeel.ACCENT);
            next.setToolTipText(book.title());
            next.addActionListener(event -> open.accept(book.file()));
            card.add(title);
            JPanel row = new JPanel(new java.awt.FlowLayout(java.awt.FlowLayout.LEADING, 0, 0));
            row.setOpaque(false);
            row.add(next);
            card.add(row);
        });
        return card;
    }

    /** "One sample by hand, 25 minutes, scene 3 of 8" */
    private String text(LessonShelf.Book book) {
        String seen = progress.text(book.file(), book.scenes());
        return book.title()
                + (book.minutes().isEmpty() ? "" : ", " + book.minutes() + " minutes")
                + (seen.isEmpty() ? "" : ", " + seen);
    }

    /**
     * A menu of the lessons.
     *
     * @param looking reads the folder, and then runs the action that it gets
     */
    JMenu menu(Consumer<Runnable> looking) {
        JMenu menu = new JMenu("Lessons of the folder");
        menu.setName("lessons of the folder");
        menu.setMnemonic('L');
        fill(menu);
        menu.addMenuListener(new MenuOpenListener(() -> {
            fill(menu);
            looking.accept(() -> fill(menu));
        }));
        return menu;
    }

    private void fill(JMenu menu) {
        menu.removeAll();
        for (LessonShelf.Book book : shelf.books()) {
            JMenuItem item = new JMenuItem(text(book));
            item.setName("lesson " + book.file().getFileName());
            item.addActionListener(event -> open.accept(book.file()));
            menu.add(item);
        }
        if (shelf.books().isEmpty()) {
            JMenuItem none = new JMenuItem("No lesson has been found");
            none.setEnabled(false);
            menu.add(none);
        }
        if (menu.isPopupMenuVisible()) {
            menu.getPopupMenu().pack();
        }
    }
}
