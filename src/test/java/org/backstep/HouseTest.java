package org.backstep;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of the house, each with its reason. */
@AnalyzeClasses(packages = "org.backstep", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    /** From the ground up: a package may use those before it. */
    static final List<String> STOREYS = List.of(
            "matrix",
            "notation",
            "prose",
            "picture",
            "data",
            "activation",
            "term",
            "layer",
            "layer.dense",
            "network",
            "training.optimizer",
            "training",
            "formula",
            "session",
            "command.expression",
            "command",
            "typeset",
            "lesson",
            "lesson.recording",
            "chart",
            "chart.figure",
            "chart.live",
            "export",
            "handout",
            "window",
            "cli");

    /** The rooms of the window, likewise; the window itself arranges them all. */
    static final List<String> ROOMS = List.of(
            "kit",
            "desk",
            "keeping",
            "reading",
            "forms",
            "pictures",
            "computation",
            "plots",
            "timeline",
            "tables",
            "sweeping",
            "filing",
            "lessons",
            "stage",
            "help");

    @ArchTest
    static final ArchRule A_PACKAGE_KNOWS_ONLY_THOSE_BEFORE_IT = storeys("org.backstep", STOREYS)
            .because("a package stands on those before it, and can be read, tested and used without those after it");

    @ArchTest
    static final ArchRule A_ROOM_OF_THE_WINDOW_KNOWS_ONLY_THOSE_BEFORE_IT =
            storeys("org.backstep.window", ROOMS).because("a room of the window stands on those before it");

    @ArchTest
    static final ArchRule PARTS_OF_CHARTS_KNOW_NO_CHART = noClasses()
            .that()
            .resideInAPackage("org.backstep.chart")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.backstep.chart.live", "org.backstep.chart.figure")
            .because("axes, layers and legends serve every chart");

    @ArchTest
    static final ArchRule THE_FIGURE_AND_THE_CHARTS_OF_PANES_STAND_SIDE_BY_SIDE = slices().matching(
                    "org.backstep.chart.(*)")
            .should()
            .notDependOnEachOther()
            .because("a plot of the figure is one class, and serves no pane");

    /** Each class below a package depends on no later one of its sub-packages, nor on the package itself. */
    private static ArchRule storeys(String house, List<String> storeys) {
        return classes()
                .that()
                .resideInAPackage(house + "..")
                .should(new ArchCondition<>("know only what stands before them in " + storeys) {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        int own = storey(house, storeys, item);
                        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                            if (storey(house, storeys, dependency.getTargetClass()) > own) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    /** How high a class lives: -1 outside the house, at the top in the house's own package, and with the storey whose name is longest. */
    private static int storey(String house, List<String> storeys, JavaClass item) {
        String name = item.getBaseComponentType().getPackageName();
        if (!name.startsWith(house + ".")) {
            return name.equals(house) ? storeys.size() : -1;
        }
        String below = name.substring(house.length() + 1) + ".";
        return IntStream.range(0, storeys.size())
                .filter(i -> below.startsWith(storeys.get(i) + "."))
                .boxed()
                .max(Comparator.comparingInt(i -> storeys.get(i).length()))
                .orElse(-1);
    }

    /** A new package has to find its place in a list before anything can be built on it. */
    @ArchTest
    static void everyPackageHasItsPlace(JavaClasses classes) {
        assertThat(classes)
                .allMatch(item -> storey("org.backstep", STOREYS, item) >= 0)
                .filteredOn(item -> item.getPackageName().startsWith("org.backstep.window"))
                .allMatch(item -> storey("org.backstep.window", ROOMS, item) >= 0);
    }

    /** More classes side by side are a drawer in which nothing is found. */
    @ArchTest
    static void aRoomHasAtMostFortyFiles(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting())))
                .allSatisfy((name, files) -> assertThat(files).as(name).isLessThanOrEqualTo(40));
    }

    /** A longer file has more than one idea in it. */
    @Test
    void aFileHasFewerThanFourHundredLines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> assertThat(file)
                    .content()
                    .satisfies(
                            text -> assertThat(text.lines()).as(file.toString()).hasSizeLessThan(400)));
        }
    }

    /** A storey with its sub-packages, unless one of them is a storey of its own. */
    private static String in(String storey) {
        boolean parted = STOREYS.stream().anyMatch(other -> other.startsWith(storey + "."));
        return "org.backstep." + storey + (parted ? "" : "..");
    }

    private static String[] from(String first) {
        return STOREYS.subList(STOREYS.indexOf(first), STOREYS.size()).stream()
                .map(HouseTest::in)
                .toArray(String[]::new);
    }

    @ArchTest
    static final ArchRule THE_WAY_NUMBERS_AND_NAMES_ARE_WRITTEN_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage(in("notation"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(in("matrix"))
            .because("every package writes numbers and names quantities");

    @ArchTest
    static final ArchRule ONLY_MATRIX_LAYERS_AND_NETWORK_KNOW_EJML = noClasses()
            .that()
            .resideOutsideOfPackages(in("matrix"), "org.backstep.layer..", in("network"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ejml..")
            .because("EJML's matrices can be written to; what leaves the training loop's workspace is immutable");

    @ArchTest
    static final ArchRule JFREECHART_ONLY_FROM_CHART_ON = noClasses()
            .that()
            .resideOutsideOfPackages(from("chart"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jfree..")
            .because("lessons, commands and numbers do without pictures");

    @ArchTest
    static final ArchRule ONLY_THE_WINDOW_KNOWS_SWING = noClasses()
            .that()
            .resideOutsideOfPackage(in("window"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.swing..")
            .because("lessons and exports run without a display");

    @ArchTest
    static final ArchRule AWT_ONLY_WHERE_PICTURES_ARE_MADE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    in("picture"), in("typeset"), "org.backstep.chart..", in("handout"), in("export"), in("window"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.awt..")
            .because("a toolkit needs a display, or can be started by accident where there is none");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.backstep.(*)..")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package");

    @ArchTest
    static final ArchRule NOBODY_ENDS_THE_PROGRAM_BUT_ITS_ENTRANCE = noClasses()
            .that()
            .resideInAnyPackage(Stream.of(from("matrix"))
                    .filter(storey -> !storey.equals(in("cli")) && !storey.equals(in("window")))
                    .toArray(String[]::new))
            .should()
            .callMethod(System.class, "exit", int.class)
            .because("the user of a session decides when it ends");
}
