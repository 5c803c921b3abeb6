package org.backstep.command;

import java.util.ArrayList;
import java.util.List;
import org.backstep.network.Activation;
import org.backstep.network.Network;
import org.backstep.notation.UserError;
import org.backstep.session.Session;

/** {@code network 2-8-1-8-2 tanh,tanh,tanh,sigmoid}: a new run with other layers. */
public record UseNetwork(Network network) implements Command {
    static Command parse(Cursor cursor) {
        int column = cursor.column();
        List<Integer> sizes = sizes(cursor.word("layer sizes such as 2-1-2"), column);
        List<Activation> activations = new ArrayList<>();
        if (cursor.atEnd()) {
            activations.add(Activation.named("sigmoid"));
        } else {
            do {
                List<String> names =
                        Activation.ALL.stream().map(Activation::name).toList();
                activations.add(Activation.named(cursor.oneOf(names)));
            } while (cursor.accept(","));
        }
        try {
            return new UseNetwork(Network.of(sizes, activations));
        } catch (UserError unfit) {
            throw new SyntaxError(column, unfit.getMessage());
        }
    }

    private static List<Integer> sizes(String word, int column) {
        List<Integer> sizes = new ArrayList<>();
        for (String size : word.split("-", -1)) {
            if (!size.matches("[1-9]\\d{0,6}")) {
                throw new SyntaxError(column, "expected layer sizes such as 2-1-2, found \"" + word + "\"");
            }
            sizes.add(Integer.valueOf(size));
        }
        return sizes;
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        NewRun.withNetwork(session, network);
    }

    @Override
    public String text() {
        return "network " + network.sizesText() + " " + network.activationsText();
    }
}
