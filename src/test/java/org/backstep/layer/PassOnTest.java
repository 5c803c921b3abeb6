package org.backstep.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backstep.command.Notebook;
import org.backstep.command.RecordedEffects;
import org.backstep.command.Script;
import org.backstep.export.Tables;
import org.backstep.formula.Evaluation;
import org.backstep.formula.Explanation;
import org.backstep.formula.Formulas;
import org.backstep.formula.LatexWriter;
import org.backstep.formula.PlainWriter;
import org.backstep.formula.SampleValues;
import org.backstep.formula.SpokenWriter;
import org.backstep.network.Wiring;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.term.Cell;
import org.backstep.term.Equation;
import org.backstep.training.Phase;
import org.junit.jupiter.api.Test;

/** A new kind of layer is one file and one line: everything else asks the layer. */
class PassOnTest {
    private static final String WITH = "network 2, dense 3 tanh, pass_on, dense 2 sigmoid";

    private static Session after(String... commands) {
        Session session = Session.of(Notebook.experiment());
        for (String command : commands) {
            Script.parse(command).applyTo(session, new RecordedEffects());
        }
        return session;
    }

    /** The files that know the kind, without the tests of it. */
    @Test
    void itNeedsOneFileAndOneLineOfRegistration() throws IOException {
        List<String> knowing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> texts = files.filter(
                            path -> path.toString().matches(".*(\\.java|LayerKind|\\.xml|\\.properties)"))
                    .filter(path -> !path.toString().endsWith("Test.java"))
                    .toList();
            for (Path file : texts) {
                if (Files.readString(file).contains("PassOn")) {
                    knowing.add(file.toString().replace('\\', '/'));
                }
            }
        }
        assertThat(knowing)
                .containsExactlyInAnyOrder(
                        "src/test/java/org/backstep/layer/PassOn.java",
                        "src/test/resources/META-INF/services/org.backstep.layer.LayerKind");
        assertThat(Path.of("src/test/resources/META-INF/services/org.backstep.layer.LayerKind"))
                .hasContent("org.backstep.layer.PassOn$Kind");
    }

    @Test
    void itReadsAndWritesItself() {
        assertThat(Script.parse(WITH).text()).isEqualTo(WITH);
        assertThat(after(WITH).snapshot().network().layer(2)).isEqualTo(new PassOn(Shape.of(3)));
    }

    @Test
    void itTrainsWithTheBitsOfTheNetworkWithoutIt() {
        Snapshot with = after(WITH, "set optimizer = adam", "step epoch 30").snapshot();
        Snapshot without = after("network 2-3-2 tanh,sigmoid", "set optimizer = adam", "step epoch 30")
                .snapshot();
        assertThat(with.computation().trace().loss())
                .isEqualTo(without.computation().trace().loss());
        assertThat(with.computation().updated().weights(3))
                .isEqualTo(without.computation().updated().weights(2));
        assertThat(with.computation().check().error()).isLessThan(1e-6);
    }

    @Test
    void itStepsForthAndBackAndEveryEquationIsTheEnginesNumber() {
        Session session = after(WITH, "step epoch 2");
        Snapshot there = session.snapshot();
        List<String> names = there.phases().all().stream()
                .map(phase -> phase.name(there.network()))
                .toList();
        assertThat(names)
                .containsExactly(
                        "forward_1",
                        "forward_2",
                        "forward_3",
                        "loss",
                        "delta_3",
                        "delta_2",
                        "delta_1",
                        "gradients",
                        "update");
        for (Phase phase : there.phases().all()) {
            for (Equation equation : Formulas.of(there.computation()).steps(phase)) {
                if (!equation.left().generalName().equals("loss")) {
                    assertThat(Evaluation.ofBatch(equation.right(), there.computation()))
                            .as(equation.left().generalName())
                            .isEqualTo(there.computation().valueOf(equation.left()));
                }
            }
        }
        Script.parse("back phase 5").applyTo(session, new RecordedEffects());
        assertThat(session.snapshot().canRead(OfSample.activation(2))).isTrue();
        assertThat(session.snapshot().canRead(OfSample.delta(2))).isFalse();
    }

    @Test
    void aWrongRuleChangesThePhasesWhoseEquationsItChanges() {
        Snapshot now = after(WITH).snapshot();
        assertThat(phasesChangedBy(Rule.NO_SLOPE, now)).containsExactly("delta_3", "delta_1");
        assertThat(phasesChangedBy(Rule.UPDATED_WEIGHTS, now)).containsExactly("delta_2");
        assertThat(phasesChangedBy(Rule.SUM, now)).containsExactly("gradients");
        assertThat(phasesChangedBy(Rule.CORRECT, now)).isEmpty();
    }

    private static List<String> phasesChangedBy(Rule rule, Snapshot now) {
        return now.phases().all().stream()
                .filter(phase -> phase.isChangedBy(rule, now.network()))
                .map(phase -> phase.name(now.network()))
                .toList();
    }

    @Test
    void itExplainsItsNumbers() {
        Snapshot now = after(WITH, "step epoch 1").snapshot();
        SampleValues values = SampleValues.at(now.position(), now.phases(), now.computation(), 137);
        for (Quantity quantity : List.of(OfSample.activation(2), OfSample.delta(1))) {
            Explanation explanation =
                    Explanation.of(Cell.of(quantity, 3, 1, 137), values).orElseThrow();
            assertThat(explanation.parts()).hasSize(1);
            assertThat(explanation.value().orElseThrow())
                    .isEqualTo(now.computation().valueOf(quantity).get(2, 136));
        }
        Equation passes =
                Formulas.of(now.computation()).steps(now.phases().get(2)).get(0);
        assertThat(new PlainWriter(now.names()).write(passes)).isEqualTo("out_2 = z");
        assertThat(new LatexWriter(now.names()).write(passes)).isEqualTo("\\mathbf{out}_{2} = \\mathbf{z}");
        assertThat(new SpokenWriter(now.names()).write(passes)).isEqualTo("out 2 equals z");
    }

    @Test
    void itIsDrawnAsLinesThatPassOn() {
        Wiring wiring = new Wiring(after(WITH).snapshot().network());
        assertThat(wiring.into(2, 1)).hasSize(1).allSatisfy((from, weight) -> {
            assertThat(from).isEqualTo(1);
            assertThat(weight).isEmpty();
        });
    }

    @Test
    void itsNumbersAreInTheTableOfSamples() {
        Snapshot now = after(WITH, "step epoch 1").snapshot();
        assertThat(Tables.perSample(now).stream().map(Tables.Column::name))
                .contains("out_2_1", "delta_2_3")
                .noneMatch(name -> name.startsWith("pre_2"));
    }
}
