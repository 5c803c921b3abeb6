package org.backstep.command.expression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads expressions: sums of products of signed numbers, quantities, functions and brackets. */
public final class ExpressionParser {
    /** Deeper nesting is refused before it could exhaust the stack. */
    private static final int DEEPEST = 100;

    /** As long sums are trees as deep as they are long, they are refused for the same reason. */
    private static final int MOST_PARTS = 200;

    /** Words that may stand before a quantity. */
    private final Cursor cursor;

    private int depth;
    private int parts;

    public ExpressionParser(Cursor cursor) {
        this.cursor = cursor;
    }

    public static Expression parse(Cursor cursor) {
        return new ExpressionParser(cursor).sum();
    }

    private Expression sum() {
        Expression left = product();
        while (true) {
            if (cursor.ahead("+-") || cursor.ahead("+/-")) {
                return left;
            } else if (cursor.accept("+")) {
                left = new Arithmetic(left, '+', product());
            } else if (minus()) {
                left = new Arithmetic(left, '-', product());
            } else {
                return left;
            }
        }
    }

    private Expression product() {
        Expression left = signed();
        while (true) {
            if (cursor.accept("*") || cursor.accept("·") || cursor.accept("×")) {
                left = new Arithmetic(left, '*', signed());
            } else if (cursor.accept("/")) {
                left = new Arithmetic(left, '/', signed());
            } else {
                return left;
            }
        }
    }

    private boolean minus() {
        return cursor.accept("-") || cursor.accept("−");
    }

    private Expression signed() {
        if (++depth > DEEPEST) {
            throw new SyntaxError(cursor.column(), "this expression is nested more than " + DEEPEST + " deep");
        }
        Expression expression = minus() ? new Negation(signed()) : primary();
        depth--;
        return expression;
    }

    private Expression primary() {
        if (++parts > MOST_PARTS) {
            throw new SyntaxError(cursor.column(), "this expression has more than " + MOST_PARTS + " parts");
        }
        if (cursor.atNumber()) {
            return new Literal(cursor.number("a number"));
        }
        if (cursor.accept("(")) {
            Expression inner = sum();
            cursor.require(")", "\")\"");
            return inner;
        }
        int column = cursor.column();
        String name = cursor.name("a number, a quantity or \"(\"");
        if (Call.FUNCTIONS.contains(name)) {
            cursor.require("(", "\"(\" after " + name);
            Expression argument = sum();
            cursor.require(")", "\")\"");
            return new Call(name, argument);
        }
        Reading.Prefix prefix =
                Reading.Prefix.named(name).filter(word -> cursor.atName()).orElse(Reading.Prefix.NONE);
        boolean prefixed = prefix != Reading.Prefix.NONE;
        int nameColumn = prefixed ? cursor.column() : column;
        return reading(prefix, prefixed ? cursor.name("a quantity") : name, nameColumn);
    }

    /** A quantity and what follows its name. */
    public Reading reading(Reading.Prefix prefix, String name, int column) {
        if (!Vocabulary.knows(name)) {
            throw new SyntaxError(column, "unknown quantity \"" + name + "\"" + Vocabulary.hint(name));
        }
        Index index = Index.parse(cursor);
        OptionalInt sample =
                cursor.accept("@") ? OptionalInt.of(cursor.count("a sample number", 1)) : OptionalInt.empty();
        OptionalInt epoch = OptionalInt.empty();
        Optional<String> branch = Optional.empty();
        while ((epoch.isEmpty() && cursor.aheadWord("at")) || (branch.isEmpty() && cursor.aheadWord("in"))) {
            if (cursor.acceptWord("at")) {
                cursor.oneOf(List.of("epoch"));
                epoch = OptionalInt.of(cursor.count("an epoch number", 0));
            } else {
                cursor.acceptWord("in");
                branch = Optional.of(cursor.quoted("the name of a branch"));
            }
        }
        return new Reading(prefix, name, index, sample, epoch, branch);
    }
}
