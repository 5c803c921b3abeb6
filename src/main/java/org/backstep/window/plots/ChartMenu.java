package org.backstep.window.plots;

import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import org.backstep.chart.figure.FigurePlot;
import org.backstep.chart.figure.FigurePlots;

/** What can be done with a chart: the menu that opens over it, and its part of the menu bar. */
public final class ChartMenu {
    private ChartMenu() {}

    /** The menu over one chart; the keys are those of a chart that has the focus. */
    static JPopupMenu over(LiveChartPanel panel, ChartFiles files) {
        JPopupMenu menu = new JPopupMenu(panel.chart().heading());
        if (panel.canEnlarge()) {
            item(menu, "Enlarge or back to all", "ENTER", panel::toggleEnlarged);
            menu.addSeparator();
        }
        item(menu, "Zoom in", "PLUS", panel::zoomIn);
        item(menu, "Zoom out", "MINUS", panel::zoomOut);
        item(menu, "Show the whole", "0", panel::restoreAutoBounds);
        menu.addSeparator();
        item(menu, "Copy picture", "ctrl C", () -> files.copy(panel));
        item(menu, "Save picture…", "", () -> files.save(panel));
        item(menu, "Print…", "", () -> files.print(panel));
        return menu;
    }

    private static void item(JPopupMenu menu, String text, String key, Runnable action) {
        JMenuItem item = new JMenuItem(text);
        item.setName(text);
        if (!key.isEmpty()) {
            item.setAccelerator(KeyStroke.getKeyStroke(key));
        }
        item.addActionListener(event -> action.run());
        menu.add(item);
    }

    /** "Enlarge chart" with a key each. */
    public static JMenu enlarge(FigurePane charts) {
        JMenu menu = new JMenu("Enlarge chart");
        menu.setMnemonic('E');
        int number = 0;
        for (FigurePlot.Kind plot : FigurePlots.ALL) {
            JMenuItem item = new JMenuItem(plot.heading());
            item.setName("Enlarge " + plot.heading());
            item.setAccelerator(KeyStroke.getKeyStroke("alt " + ++number));
            item.addActionListener(event -> charts.enlargeInFront(plot));
            menu.add(item);
        }
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
