package stillstock.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;

/** The house rules of the window. */
class AppArchitectureTest {
    private static final List<String> SCREENS = List.of(
            "data",
            "overview",
            "deadstock",
            "risk",
            "forecast",
            "recommend",
            "plan",
            "segments",
            "allocation",
            "actions",
            "monitor");

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("stillstock.app");

    @Test
    void onlyOneRoomHasThreads() {
        noClasses()
                .that()
                .resideOutsideOfPackage("stillstock.app.jobs..")
                .should()
                .dependOnClassesThat(DescribedPredicate.or(
                        JavaClass.Predicates.assignableTo(Platform.class),
                        JavaClass.Predicates.assignableTo(Worker.class),
                        JavaClass.Predicates.assignableTo(Executor.class),
                        JavaClass.Predicates.assignableTo(ForkJoinPool.class)))
                .because(
                        "work is asked for through Jobs, so that cancel, progress and failures are the same everywhere")
                .check(APP);
    }

    @Test
    void onlyThatRoomAndTheThemesShortQuestionTouchThread() {
        noClasses()
                .that()
                .resideOutsideOfPackages("stillstock.app.jobs..", "stillstock.app.theme..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .because("the theme only restores its own interrupt flag")
                .check(APP);
    }

    @Test
    void viewModelsNeedNoScreen() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .or()
                .resideInAPackage("stillstock.app.session..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
                .because("they are tested without one")
                .check(APP);
    }

    @Test
    void screensNeverImportEachOther() {
        for (String screen : SCREENS) {
            String[] others = SCREENS.stream()
                    .filter(other -> !other.equals(screen))
                    .map(other -> "stillstock.app." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("stillstock.app." + screen + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("screens meet in the session")
                    .allowEmptyShould(true)
                    .check(APP);
        }
    }

    @Test
    void looksComeFromTheStyleSheetAlone() {
        noClasses()
                .should()
                .callMethod(Node.class, "setStyle", String.class)
                .orShould()
                .callMethod(MenuItem.class, "setStyle", String.class)
                .because("light and dark are decided in one file")
                .check(APP);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("stillstock.app.(*)..").should().beFreeOfCycles().check(APP);
    }
}
