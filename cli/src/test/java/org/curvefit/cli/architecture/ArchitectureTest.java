package org.curvefit.cli.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.curvefit.cli.architecture.ProjectClasses.ALL;
import static org.curvefit.cli.architecture.ProjectClasses.API;
import static org.curvefit.cli.architecture.ProjectClasses.CORE;
import static org.curvefit.cli.architecture.ProjectClasses.ROOT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see whom: between modules, between the packages of the plug-in interface, between those of the engine. */
final class ArchitectureTest {

    /** A package of the plug-in interface sees the ones named here and no other; the empty name is its root. */
    private static final Map<String, Set<String>> API_PACKAGES = Map.of(
            "error", Set.of(),
            "numeric", Set.of(),
            "data", Set.of("error", "numeric"),
            "model", Set.of("error", "numeric", "data"),
            "loss", Set.of("numeric"),
            "solver", Set.of("numeric"),
            "fit", Set.of("error", "numeric", "data", "model", "loss", "solver"),
            "io", Set.of("error", "numeric", "data", "model", "loss", "solver", "fit"),
            "spi", Set.of("error", "numeric", "data", "model", "loss", "solver", "fit", "io"),
            "", Set.of("error", "numeric", "data", "model", "loss", "solver", "fit", "io", "spi"));

    @ParameterizedTest
    @ValueSource(strings = {"api", "core", "csv", "excel", "report", "cli"})
    void everyModuleIsAmongTheClassesThatAreChecked(String module) {
        assertThat(ALL.stream().map(JavaClass::getPackageName)).contains(ROOT + "." + module);
    }

    @Test
    void thePluginInterfaceNeedsTheJdkAndNullnessAnnotationsOnly() {
        classes()
                .that()
                .resideInAPackage(API + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(API + "..", "java..", "org.jspecify.annotations..")
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "csv", "excel", "report", "cli"})
    void aModuleSeesThePluginInterfaceAndNoOtherModule(String module) {
        String own = ROOT + "." + module + "..";
        noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "..")
                        .and(resideOutsideOfPackage(own))
                        .and(resideOutsideOfPackage(API + "..")))
                .check(ALL);
    }

    @Test
    void everyPackageOfThePluginInterfaceHasItsRowInTheTable() {
        Set<String> packages = ALL.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.equals(API) || name.startsWith(API + "."))
                .map(name -> name.substring(Math.min(name.length(), API.length() + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(API_PACKAGES.keySet()).containsAll(packages);
    }

    static Stream<String> apiPackages() {
        return API_PACKAGES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("apiPackages")
    void aPackageOfThePluginInterfaceSeesOnlyThoseToItsLeft(String name) {
        String own = apiPackage(name);
        String[] allowed = Stream.concat(
                        Stream.of(own), API_PACKAGES.get(name).stream().map(ArchitectureTest::apiPackage))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(API + "..").and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                .check(ALL);
    }

    private static String apiPackage(String name) {
        return name.isEmpty() ? API : API + "." + name;
    }

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void solversSeeAnObjectiveAndNeitherFormulaNorDataNorLoss() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE + ".solver..", CORE + ".iteration..", API + ".solver..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        CORE + ".formula..",
                        CORE + ".model..",
                        CORE + ".loss..",
                        CORE + ".problem..",
                        CORE + ".start..",
                        API + ".data..",
                        API + ".model..",
                        API + ".loss..",
                        API + ".fit..")
                .check(ALL);
    }

    /** In the engine: a package, and the packages of the engine that it may see; those not written yet are empty. */
    @ParameterizedTest
    @CsvSource({
        "formula.special,",
        "formula.ast, formula.special",
        "formula.calculus, formula.ast",
        "formula.kernel, formula.ast",
        "linalg,",
        "iteration,",
    })
    void aPackageOfTheEngineSeesOnly(String name, String seen) {
        String own = CORE + "." + name + "..";
        Stream<String> others =
                seen == null ? Stream.of() : Arrays.stream(seen.split(" ")).map(other -> CORE + "." + other + "..");
        noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(resideInAnyPackage(CORE + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(
                                Stream.concat(Stream.of(own), others).toArray(String[]::new)))))
                .allowEmptyShould(true)
                .check(ALL);
    }

    /** In the engine: a package, and the packages of the engine that it must not see. */
    @ParameterizedTest
    @CsvSource({
        "formula, model loss problem start iteration solver linalg inference diagnostics",
        "loss, formula model problem start iteration solver inference diagnostics",
        "problem, start iteration solver inference diagnostics",
        "inference, formula solver iteration start",
        "diagnostics, formula solver iteration start",
    })
    void aPackageOfTheEngineDoesNotSee(String name, String hidden) {
        noClasses()
                .that()
                .resideInAPackage(CORE + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Arrays.stream(hidden.split(" "))
                        .map(other -> CORE + "." + other + "..")
                        .toArray(String[]::new))
                .allowEmptyShould(true)
                .check(ALL);
    }

    @Test
    void smileIsUsedInOnePackageOfTheEngineAtMost() {
        Set<String> users = ALL.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().matches("smile(\\..*)?")))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(users).hasSizeLessThanOrEqualTo(1).allMatch(user -> user.startsWith(CORE + "."));
    }
}
