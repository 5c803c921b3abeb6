package org.backstep.window.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.Action;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.backstep.chart.figure.FigurePlot;
import org.backstep.chart.figure.FigurePlots;
import org.backstep.window.kit.UserAction;

/** What can be done with a chart: the menu that opens over it, and its part of the menu bar. */
public final class ChartMenu {
    private ChartMenu() {}

    /** The menu over one chart; the keys are those of a chart that has the focus. */
    static JPopupMenu over(LiveChartPanel panel, ChartFiles files) {
        JPopupMenu menu = new JPopupMenu(panel.chart().heading());
        if (panel.canEnlarge()) {
            item(menu, "Enlarge or back to all", panel::toggleEnlarged, "ENTER");
            menu.addSeparator();
        }
        item(menu, "Zoom in", panel::zoomIn, "PLUS");
        item(menu, "Zoom out", panel::zoomOut, "MINUS");
        item(menu, "Show the whole", panel::restoreAutoBounds, "0");
        menu.addSeparator();
        item(menu, "Copy picture", () -> files.copy(panel), "ctrl C");
        item(menu, "Save picture…", () -> files.save(panel));
        item(menu, "Print…", () -> files.print(panel));
        return menu;
    }

    private static void item(JPopupMenu menu, String text, Runnable action, String... keys) {
        menu.add(UserAction.of(text, action, keys).item());
    }

    /** Each chart of the figure large and alone, with a key each. */
    public static List<UserAction> enlarging(Consumer<FigurePlot.Kind> enlarge) {
        List<UserAction> actions = new ArrayList<>();
        for (FigurePlot.Kind plot : FigurePlots.ALL) {
            String key = "alt " + (actions.size() + 1);
            UserAction action = UserAction.of("Enlarge " + plot.heading(), () -> enlarge.accept(plot), key);
            action.putValue(Action.NAME, plot.heading());
            actions.add(action);
        }
        return List.copyOf(actions);
    }

    /** The submenu "Enlarge chart". */
    public static JMenu enlarge(FigurePane charts, List<UserAction> enlarging) {
        JMenu menu = new JMenu("Enlarge chart");
        menu.setMnemonic('E');
        enlarging.forEach(action -> menu.add(action.item()));
        menu.addSeparator();
        JMenuItem back = new JMenuItem("Back to all (Esc)");
        back.addActionListener(event -> charts.showAll());
        menu.add(back);
        JMenuItem whole = new JMenuItem("Show the whole of every chart");
        whole.setName("show whole charts");
        whole.addActionListener(event -> charts.showWhole());
        menu.add(whole);
        return menu;
    }
}
