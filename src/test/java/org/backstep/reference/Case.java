package org.backstep.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.backstep.activation.Activation;
import org.backstep.data.CsvReader;
import org.backstep.data.CsvSource;
import org.backstep.data.DataSource;
import org.backstep.data.HeldOut;
import org.backstep.data.Scale;
import org.backstep.data.Spiral;
import org.backstep.data.TableChoices;
import org.backstep.network.Initialisation;
import org.backstep.network.Network;
import org.backstep.training.Batching;
import org.backstep.training.Experiment;
import org.backstep.training.Settings;
import org.backstep.training.optimizer.Optimizer;
import org.backstep.training.optimizer.Optimizers;
import org.backstep.training.optimizer.OwnNumber;

/**
 * One folder that reference.py wrote: the options of a {@code train} and what NumPy found.
 *
 * @param name of the folder
 * @param options without their dashes
 */
record Case(String name, Map<String, String> options) {
    private static final Path FOLDER = Path.of("src/test/resources/reference/cases");

    /** Every folder. */
    static List<Case> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> of(folder.getFileName().toString()))
                    .sorted((a, b) -> a.name.compareTo(b.name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case of(String name) {
        String[] words = Table.text("cases/" + name + "/arguments.txt").strip().split(" ", -1);
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            options.put(words[i].substring(2), words[i + 1]);
        }
        return new Case(name, options);
    }

    /** "loss", "samples", …: what NumPy found. */
    Table table(String what) {
        return Table.of("cases/" + name + "/" + what + ".csv");
    }

    int epochs() {
        return Integer.parseInt(options.get("epochs"));
    }

    Experiment experiment() {
        Network network = Network.of(
                Stream.of(options.get("layers").split("-", -1))
                        .map(Integer::valueOf)
                        .toList(),
                Stream.of(options.get("activation").split(",", -1))
                        .map(Activation::named)
                        .toList());
        Settings settings = Settings.NOTEBOOK
                .withLearningRate(Double.parseDouble(options.get("learning-rate")))
                .with(optimizer())
                .with(new Batching(
                        Integer.parseInt(options.getOrDefault("batch", "0")),
                        options.getOrDefault("shuffle", "on").equals("on")));
        Initialisation.Kind kind = Initialisation.Kind.named(options.getOrDefault("init", "xavier"))
                .orElseThrow();
        int seed = Integer.parseInt(options.get("seed"));
        return new Experiment(source(), seed, network, settings)
                .with(new Initialisation(kind, 0), settings)
                .with(HeldOut.parse(options.getOrDefault("held-out", "0")));
    }

    private Optimizer optimizer() {
        Optimizer optimizer =
                Optimizers.named(options.getOrDefault("optimizer", "sgd")).orElseThrow();
        for (OwnNumber number : optimizer.numbers()) {
            if (options.containsKey(number.word())) {
                optimizer = number.with().apply(Double.parseDouble(options.get(number.word())));
            }
        }
        return optimizer;
    }

    private DataSource source() {
        String data = options.get("data");
        if (data.equals("spiral")) {
            return new Spiral(Integer.parseInt(options.get("samples")), Double.parseDouble(options.get("noise")));
        }
        Path file = FOLDER.resolve(name).resolve(data);
        return new CsvSource(
                data,
                CsvReader.read(file, data),
                options.containsKey("scale") ? TableChoices.ALL.with(Scale.NONE) : TableChoices.ALL);
    }

    @Override
    public String toString() {
        return name;
    }
}
