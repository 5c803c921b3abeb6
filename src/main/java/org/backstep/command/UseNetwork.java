package org.backstep.command;

import java.util.ArrayList;
import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.SyntaxError;
import org.backstep.network.Network;
import org.backstep.notation.UserError;
import org.backstep.session.Session;

/** {@code network 2-8-1-8-2 tanh,tanh,tanh,sigmoid}: a new run with other layers. */
public record UseNetwork(Network network) implements Command {
    static Command parse(Cursor cursor) {
        int column = cursor.column();
        try {
            List<Integer> sizes = Network.sizesOf(cursor.word("layer sizes such as 2-1-2"));
            return new UseNetwork(Network.of(sizes, activations(cursor)));
        } catch (UserError unfit) {
            throw new SyntaxError(column, unfit.getMessage());
        }
    }

    /** One or more words between commas; sigmoid if there is none. */
    private static List<Activation> activations(Cursor cursor) {
        if (cursor.atEnd()) {
            return List.of(Activation.named("sigmoid"));
        }
        List<String> known = Activation.ALL.stream().map(Activation::name).toList();
        List<Activation> activations = new ArrayList<>();
        do {
            activations.add(Activation.named(cursor.oneOf(known)));
        } while (cursor.accept(","));
        return activations;
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        NewRun.withNetwork(session, network);
    }

    @Override
    public Nature nature() {
        return Nature.NEW_RUN;
    }

    @Override
    public String text() {
        return "network " + network.text();
    }
}
