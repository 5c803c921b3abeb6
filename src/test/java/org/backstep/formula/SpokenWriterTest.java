package org.backstep.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.backstep.matrix.Matrix;
import org.backstep.term.Equation;
import org.backstep.term.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenWriterTest {
    private static final Runs NOTEBOOK = Runs.notebook(1200);
    private final SpokenWriter writer = new SpokenWriter(NOTEBOOK.names());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "encode       | 0 | z equals sigma of the sum W e times x plus b e",
                "encode       | 0 | z: the row 3.106 and 0.4137, times the column 0.3424 and 0.9170, minus 1.540 gives minus 0.09677; sigma of that is 0.4758",
                "loss         | 0 | loss of the sample equals the squared norm of the difference x minus x hat",
                "loss         | 0 | loss of the sample: the square of minus 0.05530 plus the square of 0.3828 gives 0.1496",
                "loss         | 1 | loss equals the sum over all samples of loss of the sample, divided by N times d x",
                "loss         | 1 | loss: the sum over 500 samples, divided by 500 times 2, to which sample 137 adds 0.1496, gives 0.052350",
                "delta_out    | 0 | delta out equals the difference x hat minus x, element by element times sigma prime of the sum W d times z plus b d",
                "delta_out    | 0 | delta out: the column 0.05530 and minus 0.3828, element by element times the column 0.2395 and 0.2488, gives the column 0.01325 and minus 0.09525",
                "delta_hidden | 0 | delta hidden: the row 3.237 and 0.4345, times the column 0.01325 and minus 0.09525, element by element times 0.2494 gives 0.0003710",
                "gradients    | 0 | gradient of W d equals the mean over all samples of delta out times z transposed",
                "gradients    | 1 | gradient of b d equals the mean over all samples of delta out",
                "update       | 2 | new W e equals W e minus eta times gradient of W e"
            })
    void aLineIsASentence(String phase, int number, String sentence) {
        Equation equation = NOTEBOOK.lines(phase).get(number);
        String found = sentence.contains(": ")
                ? writer.write(WorkedLine.of(equation, NOTEBOOK.sample(137)))
                : writer.write(equation);
        assertThat(found).isEqualTo(sentence);
    }

    @Test
    void theStepOfTheHiddenDeltaNamesThePreActivation() {
        assertThat(writer.write(NOTEBOOK.steps("delta_hidden").get(0)))
                .isEqualTo("delta hidden equals W d transposed times delta out, element by element times sigma prime of"
                        + " z pre");
    }

    @Test
    void whatHasNotBeenComputedIsSaidToBeSo() {
        SampleValues decoded = NOTEBOOK.sample(137, 2);
        assertThat(writer.write(WorkedLine.of(NOTEBOOK.lines("delta_hidden").get(0), decoded)))
                .isEqualTo("delta hidden: the row 3.237 and 0.4345, times something not known yet, element by element"
                        + " times something not known yet is not known yet");
    }

    @Test
    void aMatrixIsReadRowByRowAndALongOneShortened() {
        assertThat(writer.numeral(new Term.Numeral(null, Matrix.of(2, 2, 1, 2, 3, -4e-9))))
                .isEqualTo(
                        "the 2 by 2 matrix with row 1: 1.000 and 2.000, row 2: 3.000 and minus 4.000 times ten to the"
                                + " minus 9");
        assertThat(writer.numeral(new Term.Numeral(null, Matrix.row(1, 2, 3, 4, 5, 6, 7))))
                .isEqualTo("the row 1.000, 2.000, 3.000, 4.000, and so on to 7.000");
    }

    @ParameterizedTest
    @CsvSource({"−3.1e-05, minus 3.1 times ten to the minus 5", "1.2e+07, 1.2 times ten to the 7", "−∞, minus infinity"
    })
    void aNumberIsSpokenWithoutSigns(String number, String spoken) {
        assertThat(SpokenWriter.spoken(number)).isEqualTo(spoken);
    }
}
