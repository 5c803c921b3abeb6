package org.backstep.window;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backstep.activation.Activation;
import org.backstep.command.Command;
import org.backstep.command.Effects;
import org.backstep.command.Script;
import org.backstep.data.CsvSource;
import org.backstep.data.DataSource;
import org.backstep.data.Spiral;
import org.backstep.data.TableChoices;
import org.backstep.data.TableOf;
import org.backstep.matrix.Matrix;
import org.backstep.network.Network;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Experiment;
import org.backstep.training.Settings;

/** Sessions to be shown in tests of panes. */
public final class Examples {
    private Examples() {}

    /** The notebook's session after some commands. */
    public static Session notebook(String... commands) {
        return after("2-1-2", 500, commands);
    }

    /** Twelve samples of random numbers. */
    public static DataSource pixels(int features) {
        Random random = new Random(5);
        double[][] rows = new double[features][12];
        for (double[] row : rows) {
            Arrays.setAll(row, k -> random.nextDouble());
        }
        List<String> names =
                IntStream.rangeClosed(1, features).mapToObj(k -> "p" + k).toList();
        return new CsvSource("pixels.csv", TableOf.numbers(names, Matrix.of(rows)), TableChoices.ALL);
    }

    /** A network of 64-32-8-32-64 after some commands. */
    public static Snapshot wide(String... commands) {
        Network network = Network.of(List.of(64, 32, 8, 32, 64), List.of(Activation.named("sigmoid")));
        Session session = Session.of(new Experiment(pixels(64), 42, network, Settings.NOTEBOOK));
        for (String command : commands) {
            run(session, command);
        }
        return session.snapshot();
    }

    public static Session after(String sizes, int samples, String... commands) {
        List<Integer> layers =
                Stream.of(sizes.split("-", -1)).map(Integer::valueOf).toList();
        Network network = Network.of(layers, List.of(Activation.named("sigmoid")));
        Session session = Session.of(new Experiment(new Spiral(samples, 0.3), 42, network, Settings.NOTEBOOK));
        for (String command : commands) {
            run(session, command);
        }
        return session;
    }

    public static void run(Session session, String command) {
        Command parsed = Script.parse(command);
        parsed.applyTo(session, EFFECTS);
    }

    public static Snapshot snapshot(String... commands) {
        return notebook(commands).snapshot();
    }

    private static final Effects EFFECTS = (Effects) java.lang.reflect.Proxy.newProxyInstance(
            Examples.class.getClassLoader(), new Class<?>[] {Effects.class}, (proxy, method, arguments) -> null);
}
