package org.backstep.command;

import java.util.ArrayList;
import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.SyntaxError;
import org.backstep.network.Network;
import org.backstep.network.WrittenNetwork;
import org.backstep.notation.UserError;
import org.backstep.session.Session;

/** {@code network 2-8-1-8-2 tanh,tanh,tanh,sigmoid} or {@code network 2, dense 8 tanh, dense 2}: a new run with other layers. */
public record UseNetwork(Network network) implements Command {
    static UseNetwork parse(Cursor cursor) {
        int column = cursor.column();
        try {
            if (WrittenNetwork.isLong(cursor.ahead())) {
                return new UseNetwork(WrittenNetwork.read(cursor.rest()));
            }
            List<Integer> sizes = Network.sizesOf(cursor.word("layer sizes such as 2-1-2"));
            return new UseNetwork(Network.of(sizes, activations(cursor)));
        } catch (UserError unfit) {
            throw new SyntaxError(column + unfit.place(), unfit.getMessage());
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

    /**
     * The network in a text, in either form.
     *
     * @param name what is before the text in an error
     * @throws UserError if it is none
     */
    public static Network read(String text, String name) {
        try {
            Cursor cursor = new Cursor(text);
            Network network = parse(cursor).network;
            cursor.requireEnd();
            return network;
        } catch (SyntaxError error) {
            throw new UserError(name + ", column " + error.column() + ": " + error.getMessage());
        }
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
