package org.backstep.window;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import net.miginfocom.swing.MigLayout;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/** Panes in tabs; only the visible one is kept up to date, and a table can be copied. */
final class Tabs implements Pane {
    private final JTabbedPane tabbed = new JTabbedPane();
    private final JButton copy = new JButton("Copy as CSV");
    private final JPanel trailing = new JPanel(new MigLayout("insets 0 0 0 8lp, hidemode 3", "push[]", "push[]push"));
    private final List<Tab> tabs = new ArrayList<>();
    private Optional<Snapshot> shown = Optional.empty();
    private @Nullable Tab seen;
    private boolean filling;

    Tabs(String name, Notices notices) {
        tabbed.setName(name);
        tabbed.setOpaque(false);
        tabbed.getAccessibleContext().setAccessibleName(name);
        tabbed.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
        copy.setName("copy " + name);
        copy.setToolTipText("Copies this table with every digit");
        copy.setRequestFocusEnabled(false);
        copy.addActionListener(
                event -> tabs.get(tabbed.getSelectedIndex()).text().ifPresent(text -> text.copy()
                        .start(notices)));
        tabbed.addChangeListener(event -> refresh());
        trailing.add(copy);
        tabbed.putClientProperty("JTabbedPane.trailingComponent", trailing);
        restyle();
    }

    /** Replaces the tabs; the selected one stays selected if it is among the new ones. */
    void fill(List<Tab> others) {
        fill(others, Tab::component);
    }

    /** Replaces the tabs by others with what is made of their components. */
    void fill(List<Tab> others, Function<Tab, JComponent> content) {
        if (!tabs.isEmpty()) {
            seen = tabs.get(Math.max(0, tabbed.getSelectedIndex()));
        }
        filling = true;
        tabbed.removeAll();
        tabs.clear();
        for (Tab tab : others) {
            tabs.add(tab);
            tabbed.addTab(shown.map(tab.title()).orElse(""), content.apply(tab));
        }
        if (!tabs.isEmpty()) {
            tabbed.setSelectedIndex(Math.max(0, tabs.indexOf(seen)));
        }
        filling = false;
        refresh();
    }

    /** Removes the tabs, so that their panes can get another parent. */
    void clear() {
        fill(List.of());
    }

    /** Brings a tab to the front, if it is here. */
    void bring(Tab tab) {
        int place = tabs.indexOf(tab);
        if (place >= 0) {
            tabbed.setSelectedIndex(place);
        }
    }

    JTabbedPane tabbed() {
        return tabbed;
    }

    @Override
    public JComponent component() {
        return tabbed;
    }

    @Override
    public void display(Snapshot now) {
        shown = Optional.of(now);
        for (int k = 0; k < tabs.size(); k++) {
            String title = tabs.get(k).title().apply(now);
            if (!title.equals(tabbed.getTitleAt(k))) {
                tabbed.setTitleAt(k, title);
            }
        }
        refresh();
    }

    private void refresh() {
        int place = tabbed.getSelectedIndex();
        if (filling || place < 0 || place >= tabs.size()) {
            return;
        }
        Tab tab = tabs.get(place);
        copy.setVisible(tab.text().isPresent());
        tab.text().ifPresent(text -> copy.setText(text.whatIsCopied()));
        shown.ifPresent(tab.pane()::display);
    }

    @Override
    public void restyle() {
        tabbed.setFont(Theme.words(13, Font.PLAIN));
        copy.setFont(Theme.words(12, Font.PLAIN));
        trailing.setBackground(Theme.now().colour(Role.BACKGROUND));
    }
}
