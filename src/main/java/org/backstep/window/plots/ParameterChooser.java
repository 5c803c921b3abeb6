package org.backstep.window.plots;

import java.util.ArrayList;
import java.util.List;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import org.backstep.network.Coordinate;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.window.kit.ChoiceRenderer;
import org.jspecify.annotations.Nullable;

/**
 * A list of a network's parameters, to choose one. Of very many those that are evenly spread and the one chosen; any other
 * one is chosen by selecting it in its matrix.
 */
final class ParameterChooser {
    private static final int MOST = 1000;

    private final JComboBox<Coordinate> box = new JComboBox<>();
    private @Nullable Network network;
    private @Nullable Names names;
    private boolean filling;

    /**
     * An empty list.
     *
     * @param chosen called when the user has chosen
     */
    ParameterChooser(String name, String description, Runnable chosen) {
        box.setName(name);
        box.setToolTipText(description);
        box.getAccessibleContext().setAccessibleName(description);
        box.setRenderer(new ChoiceRenderer<Coordinate>(one -> names == null ? "" : one.name(names)));
        box.addActionListener(event -> {
            if (!filling) {
                chosen.run();
            }
        });
    }

    JComboBox<Coordinate> component() {
        return box;
    }

    void show(Network of, Names called, Coordinate one) {
        filling = true;
        names = called;
        if (!of.equals(network)) {
            network = of;
            List<Coordinate> all = new ArrayList<>();
            long stride = (of.parameterCount() + MOST - 1L) / MOST;
            long[] number = {0};
            Coordinate.all(of).forEach(each -> {
                if (number[0]++ % stride == 0) {
                    all.add(each);
                }
            });
            box.setModel(new DefaultComboBoxModel<>(all.toArray(Coordinate[]::new)));
        }
        if (!one.equals(box.getSelectedItem())) {
            DefaultComboBoxModel<Coordinate> model = (DefaultComboBoxModel<Coordinate>) box.getModel();
            if (model.getIndexOf(one) < 0) {
                model.addElement(one);
            }
            box.setSelectedItem(one);
        }
        filling = false;
    }

    Coordinate chosen() {
        return (Coordinate) java.util.Objects.requireNonNull(box.getSelectedItem());
    }
}
