package org.backstep.term;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.backstep.notation.Quantity;
import org.backstep.term.Entries.Place;
import org.backstep.term.Entries.Size;
import org.backstep.term.Entries.Summand;
import org.backstep.term.Term.Applied;

/**
 * The relation between the entries of a term and those of its quantities: every entry is a sum of products. It is read from
 * the {@link Entries} of the operations, so that explanations, worksheets and drawings agree with the equations.
 *
 * @param sizes the size of a quantity, for one sample
 */
public record Relation(Function<Quantity, Size> sizes) {
    /** An entry of a quantity; row and column from 1. */
    public record Entry(Quantity quantity, int row, int column) {}

    /** A product of entries, added or subtracted. */
    public record Product(boolean negative, List<Entry> factors) {
        public Product {
            factors = List.copyOf(factors);
        }

        private Product times(Product other) {
            List<Entry> all = new ArrayList<>(factors);
            all.addAll(other.factors);
            return new Product(negative != other.negative, all);
        }
    }

    /** The products of which an entry of a term is the sum, in the order in which they are added. */
    public List<Product> products(Term term, int row, int column) {
        if (term instanceof Term.Symbol symbol) {
            return List.of(new Product(false, List.of(new Entry(symbol.quantity(), row, column))));
        }
        if (term instanceof Term.WrittenOut written) {
            return products(written.definition(), row, column);
        }
        List<Product> sum = new ArrayList<>();
        if (term instanceof Applied applied) {
            for (Summand summand : summands(applied, row, column)) {
                List<Product> products = List.of(new Product(summand.negative(), List.of()));
                for (Place place : summand.factors()) {
                    Term factor = applied.arguments().get(place.argument());
                    products = each(products, products(factor, place.row(), place.column()));
                }
                sum.addAll(products);
            }
        }
        return sum;
    }

    private static List<Product> each(List<Product> left, List<Product> right) {
        return left.stream().flatMap(one -> right.stream().map(one::times)).toList();
    }

    /** The summands of an entry of an operation's value, as entries of its arguments. */
    public List<Summand> summands(Applied term, int row, int column) {
        return term.operator().entries().at(row, column, sizeOf(term.first()));
    }

    private Size sizeOf(Term term) {
        if (term instanceof Applied applied) {
            Size first = sizeOf(applied.first());
            return applied.operator() == Operation.TRANSPOSED ? first.transposed() : first;
        }
        return term instanceof Term.Symbol symbol ? sizes.apply(symbol.quantity()) : new Size(1, 1);
    }
}
