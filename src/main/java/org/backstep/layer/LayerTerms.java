package org.backstep.layer;

import org.backstep.notation.OfParameter;
import org.backstep.notation.OfSample;
import org.backstep.notation.Part;
import org.backstep.notation.Slot;
import org.backstep.term.Term;

/**
 * The terms that the equations of a layer are made of, where it stands in its network.
 *
 * @param layer its number, from 1
 * @param last whether it is the last one
 * @param rule the rule by which it goes back
 * @param writtenOut whether a pre-activation is written as its definition, as in the document
 */
public record LayerTerms(int layer, boolean last, Rule rule, boolean writtenOut) {
    /** The output of the layer before; x in front of the first. */
    public Term input() {
        return new Term.Symbol(OfSample.activation(layer - 1));
    }

    public OfSample part(Part part) {
        return new OfSample(layer, part);
    }

    public Term symbol(Part part) {
        return new Term.Symbol(part(part));
    }

    public Term parameters(Slot slot) {
        return new Term.Symbol(OfParameter.of(layer, slot));
    }

    /** The parameters on the way back: those of the way forth, but updated ones by a wrong rule. */
    public Term parametersBack(Slot slot) {
        OfParameter forth = OfParameter.of(layer, slot);
        return new Term.Symbol(rule == Rule.UPDATED_WEIGHTS ? forth.asNew() : forth);
    }
}
