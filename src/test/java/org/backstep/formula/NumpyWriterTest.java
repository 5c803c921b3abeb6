package org.backstep.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumpyWriterTest {
    private static final Runs NOTEBOOK = Runs.notebook(1);
    private final NumpyWriter writer = new NumpyWriter(NOTEBOOK.names());

    @Test
    void theEpochInTheNotebooksNames() {
        assertThat(Formulas.of(NOTEBOOK.run().network()).epoch().stream().map(writer::write))
                .containsExactly(
                        "z_pre = W_e @ x + b_e",
                        "z = sigmoid(z_pre)",
                        "x_hat_pre = W_d @ z + b_d",
                        "x_hat = sigmoid(x_hat_pre)",
                        "sample_loss = np.sum((x - x_hat) ** 2, axis=0, keepdims=True)",
                        "loss = np.sum(sample_loss) / (N * d_x)",
                        "delta_out = (x_hat - x) * sigmoid_derivative(x_hat_pre)",
                        "delta_hidden = (W_d.T @ delta_out) * sigmoid_derivative(z_pre)",
                        "dW_d = (delta_out @ z.T) / N",
                        "db_d = np.mean(delta_out, axis=1, keepdims=True)",
                        "dW_e = (delta_hidden @ x.T) / N",
                        "db_e = np.mean(delta_hidden, axis=1, keepdims=True)",
                        "new_W_d = W_d - learning_rate * dW_d",
                        "new_b_d = b_d - learning_rate * db_d",
                        "new_W_e = W_e - learning_rate * dW_e",
                        "new_b_e = b_e - learning_rate * db_e");
    }

    @Test
    void theDocumentsLineWritesThePreActivationOut() {
        assertThat(List.of(
                        writer.write(NOTEBOOK.lines("encode").get(0)),
                        writer.write(NOTEBOOK.lines("delta_hidden").get(0))))
                .containsExactly(
                        "z = sigmoid(W_e @ x + b_e)",
                        "delta_hidden = (W_d.T @ delta_out) * sigmoid_derivative(W_e @ x + b_e)");
    }

    @Test
    void numbersAreNotForNumpy() {
        WorkedLine worked = WorkedLine.of(NOTEBOOK.lines("update").get(0), NOTEBOOK.sample(1));
        assertThatThrownBy(() -> worked.start().accept(writer))
                .hasMessage("numbers and shares stand in worked lines only");
    }
}
