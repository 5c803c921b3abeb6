package org.backstep.window;

import java.util.List;
import java.util.stream.Stream;
import org.backstep.command.Command;
import org.backstep.command.Effects;
import org.backstep.command.Script;
import org.backstep.data.Spiral;
import org.backstep.network.Activation;
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
