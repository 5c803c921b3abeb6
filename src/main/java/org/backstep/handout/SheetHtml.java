package org.backstep.handout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.backstep.activation.Activation;
import org.backstep.chart.SampleMarks;
import org.backstep.formula.Figures;
import org.backstep.formula.Formulas;
import org.backstep.formula.LatexWriter;
import org.backstep.formula.SampleValues;
import org.backstep.formula.SpokenWriter;
import org.backstep.notation.Numbers;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.term.Equation;
import org.backstep.training.Phase;

/** The computation of a scene, to be worked out by hand: the equations of each phase below its heading. */
final class SheetHtml {
    private final Snapshot now;
    private final MathSvg mathematics;
    private final MatrixHtml matrices;
    private final LatexWriter latex;
    private final SpokenWriter spoken;
    private final Formulas formulas;

    SheetHtml(Snapshot now, MathSvg mathematics, boolean key) {
        this.now = now;
        this.mathematics = mathematics;
        matrices = new MatrixHtml(now.network(), key);
        latex = writer(now, MatrixHtml.FIGURES);
        spoken = new SpokenWriter(now.names());
        formulas = Formulas.of(now.computation());
    }

    /** Equations with their quantities in colours. */
    static LatexWriter writer(Snapshot now, Figures figures) {
        return new LatexWriter(now.names(), figures, quantity -> Colours.of(quantity, now.network()));
    }

    /** The phases from a first one (counted from 1) up to the position. */
    Html from(int first) {
        SampleValues values = new SampleValues(now.computation(), now.sample(), now::canRead);
        List<Phase> phases =
                now.phases().all().subList(first - 1, now.position().phase());
        // those of earlier phases have boxes on an earlier sheet, which must not be answered here
        Set<Quantity> workedOut = now.phases().all().subList(0, now.position().phase()).stream()
                .flatMap(phase -> formulas.steps(phase).stream())
                .filter(equation -> !WorkedEquation.isGiven(equation, values))
                .map(Equation::left)
                .collect(Collectors.toCollection(HashSet::new));
        List<Html> parts = new ArrayList<>();
        parts.add(intro());
        for (Phase phase : phases) {
            List<Html> equations = new ArrayList<>();
            for (Equation equation : formulas.steps(phase)) {
                equations.add(Tag.of("div", "equation")
                        .around(
                                mathematics.display(latex.write(equation), spoken.write(equation)),
                                new WorkedEquation(equation, values, workedOut, latex, matrices, mathematics).html()));
            }
            parts.add(Tag.of("div", "phase").around(Tag.of("h3").around(title(phase)), Html.of(equations)));
        }
        return Html.of(parts);
    }

    private String title(Phase phase) {
        int number = now.phases().numberOf(phase.kind(), phase.layer());
        return "Phase " + number + ": " + now.phases().name(number).replace('_', ' ');
    }

    private Html intro() {
        Set<String> definitions = new LinkedHashSet<>();
        now.network().layers().stream()
                .flatMap(layer -> layer.activation().stream())
                .map(Activation::text)
                .forEach(function -> definitions.addAll(function.latexDefinition()));
        List<Html> parts = new ArrayList<>();
        List<String> remarks = SampleMarks.of(now.data()).of(now.sample() - 1);
        parts.add(Html.text("Epoch " + now.position().epoch() + ", sample " + now.sample() + " of "
                + now.data().samples() + (remarks.isEmpty() ? "" : " (" + String.join(", ", remarks) + ")")
                + ", network " + now.network().sizesText() + ", η = "
                + Numbers.exact(now.settings().learningRate())
                + "."));
        definitions.forEach(definition -> parts.add(mathematics.inline(definition, definition)));
        boolean wide = now.network().sizes().stream().anyMatch(size -> size > MatrixHtml.FIGURES.columns());
        if (wide) {
            parts.add(Tag.of("span", "note")
                    .around("Large matrices are shortened: dots stand for entries that are not printed, and a result"
                            + " that would need them is given."));
        }
        return Tag.of("div", "given").around(parts);
    }
}
