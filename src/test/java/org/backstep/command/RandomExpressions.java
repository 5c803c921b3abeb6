package org.backstep.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.backstep.command.expression.Arithmetic;
import org.backstep.command.expression.Call;
import org.backstep.command.expression.Comparison;
import org.backstep.command.expression.Condition;
import org.backstep.command.expression.Expression;
import org.backstep.command.expression.Index;
import org.backstep.command.expression.Literal;
import org.backstep.command.expression.Negation;
import org.backstep.command.expression.Reading;

/** Expressions that no one would write, but might. */
final class RandomExpressions {
    private static final List<String> NUMBERS =
            List.of("0", "7", "0.052350", "1e-9", "12.5E+3", ".5", "3.", "000.10", "9".repeat(30));
    private static final List<String> QUANTITIES = List.of(
            "x",
            "z_pre",
            "z",
            "x_hat",
            "x\u0302",
            "δ_out",
            "delta_hidden",
            "W_e",
            "W_3",
            "dW_d",
            "db_2",
            "out_1",
            "loss",
            "epoch",
            "η",
            "learning_rate",
            "sample_loss",
            "pca_mse");

    private final Random random;

    RandomExpressions(Random random) {
        this.random = random;
    }

    Expression draw(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? new Literal(one(NUMBERS)) : reading();
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Negation(draw(depth - 1));
            case 1 -> new Call(one(Call.FUNCTIONS), draw(depth - 1));
            case 2 -> draw(0);
            default -> new Arithmetic(draw(depth - 1), "+-*/".charAt(random.nextInt(4)), draw(depth - 1));
        };
    }

    Condition condition() {
        Comparison comparison = one(Comparison.ALL);
        boolean equality = comparison == Comparison.EQUAL || comparison == Comparison.DIFFERENT;
        Optional<Literal> tolerance =
                equality && random.nextBoolean() ? Optional.of(new Literal(one(NUMBERS))) : Optional.empty();
        return new Condition(draw(3), comparison, draw(3), tolerance);
    }

    Reading reading() {
        return new Reading(
                one(List.of(
                        Reading.Prefix.NONE,
                        Reading.Prefix.NONE,
                        Reading.Prefix.NONE,
                        Reading.Prefix.NEW,
                        Reading.Prefix.WAS,
                        Reading.Prefix.NUMERIC)),
                one(QUANTITIES),
                index(),
                perhaps(500),
                perhaps(2000),
                random.nextInt(4) == 0 ? Optional.of(one(List.of("main", "what if", "#1 – ∞"))) : Optional.empty());
    }

    private Index index() {
        OptionalInt row = perhaps(9);
        return new Index(row, row.isPresent() ? perhaps(9) : OptionalInt.empty());
    }

    private OptionalInt perhaps(int most) {
        return random.nextInt(3) == 0 ? OptionalInt.of(1 + random.nextInt(most)) : OptionalInt.empty();
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
