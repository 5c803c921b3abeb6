package org.backstep;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another virtual machine, with the classes of this one. */
public final class OtherJava {
    private OtherJava() {}

    /** A process that runs a class. */
    public static ProcessBuilder running(List<String> options, String main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(program());
        command.addAll(options);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(), main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** The program {@code java} of this virtual machine. */
    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Where our classes are loaded from: not always what the property says. */
    private static String classPath() {
        if (!(OtherJava.class.getClassLoader() instanceof URLClassLoader loader)) {
            return System.getProperty("java.class.path");
        }
        List<String> places = new ArrayList<>();
        for (URL url : loader.getURLs()) {
            try {
                places.add(Path.of(url.toURI()).toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return String.join(File.pathSeparator, places);
    }
}
