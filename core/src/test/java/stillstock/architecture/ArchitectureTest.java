package stillstock.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The house rules of core, so that goodwill is not needed. */
class ArchitectureTest {
    /** A package may import those before it in this list, and none after: data flows downwards. */
    private static final List<String> ORDER = List.of(
            "files",
            "job",
            "snapshot",
            "importing",
            "classify",
            "quality",
            "feature",
            "evaluate",
            "boost",
            "risk",
            "series",
            "forecast",
            "planning",
            "segment",
            "allocate",
            "recommend",
            "action",
            "monitor",
            "settings",
            "provenance",
            "export",
            "workspace",
            "pipeline",
            "sample");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("stillstock");

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> unknown = new TreeSet<>();
        for (JavaClass type : CORE) {
            String room = type.getPackageName().split("\\.")[1];
            if (!ORDER.contains(room)) {
                unknown.add(type.getPackageName());
            }
        }
        assertEquals(Set.of(), unknown, "name new packages in the order here and in core/docs/decisions");
    }

    @Test
    void packagesImportOnlyThoseBeforeThem() {
        for (int i = 0; i < ORDER.size(); i++) {
            String[] later = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(room -> "stillstock." + room + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("stillstock." + ORDER.get(i) + "..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(later))
                        .because("data flows from snapshot to pipeline, never back")
                        .allowEmptyShould(true)
                        .check(CORE);
            }
        }
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("stillstock.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void coreKnowsNoWindow() {
        noClasses()
                .that(alwaysTrue())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "stillstock.app..")
                .because("the command line runs where there is no screen")
                .check(CORE);
    }

    @Test
    void onlyOneRoomTouchesXgboost() {
        noClasses()
                .that()
                .resideOutsideOfPackage("stillstock.boost..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ml.dmlc..")
                .because("native memory is freed in one place")
                .check(CORE);
    }

    @Test
    void onlyOneRoomTouchesTheNeuralLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("stillstock.forecast.neural..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .because("the plain build has neither the library nor the room")
                .check(CORE);
    }

    @Test
    void coreHidesItsThreads() {
        noClasses()
                .that()
                .resideOutsideOfPackage("stillstock.job..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .because("threads are a client's business")
                .check(CORE);
    }

    @Test
    void exceptionsAreNamedSo() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .should()
                .haveSimpleNameEndingWith("Exception")
                .check(CORE);
    }
}
