package org.backstep.command;

import org.backstep.command.expression.Expression;
import org.backstep.command.expression.Index;
import org.backstep.command.expression.Reading;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/**
 * {@code set W_d[2,1] = -W_d[2,1]}: an edit of the epoch we are in; starts a branch if anything has been computed.
 *
 * @param target which entry; no epoch, sample or branch
 */
public record SetParameter(Reading target, Expression value) implements Command {
    @Override
    public void applyTo(Session session, Effects effects) {
        Snapshot now = session.snapshot();
        Quantity quantity = target.quantity(now);
        if (!(quantity instanceof OfParameter)) {
            boolean data = quantity.equals(OfSample.INPUT);
            throw new UserError(target.name() + (data ? " belongs to the data" : " is computed")
                    + " and cannot be set; weights, biases, learning_rate and epochs can be");
        }
        Index.Entry entry = target.entry(now);
        session.setParameter(quantity, entry.row(), entry.column(), value.number(now))
                .ifPresent(effects::say);
    }

    @Override
    public Nature nature() {
        return Nature.EDIT;
    }

    @Override
    public boolean replaces(Transition before, Transition own) {
        return before.command() instanceof SetParameter first
                && target.equals(first.target)
                && value.isConstant()
                && own.isOneEditWith(before);
    }

    @Override
    public String text() {
        return "set " + target.text() + " = " + value.text();
    }
}
