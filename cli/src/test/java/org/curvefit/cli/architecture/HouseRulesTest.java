package org.curvefit.cli.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.curvefit.cli.architecture.ProjectClasses.ALL;
import static org.curvefit.cli.architecture.ProjectClasses.API;
import static org.curvefit.cli.architecture.ProjectClasses.CORE;
import static org.curvefit.cli.architecture.ProjectClasses.ROOT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every class: its name, its modifiers, and what it leaves alone. */
final class HouseRulesTest {

    private static final Set<String> FORBIDDEN_WORDS = Set.of(
            "util",
            "utils",
            "utility",
            "utilities",
            "helper",
            "helpers",
            "common",
            "manager",
            "impl",
            "misc",
            "base",
            "abstract");

    @Test
    void namesSayWhatAThingIs() {
        assertThat(ALL.stream()
                        .map(JavaClass::getName)
                        .filter(name -> words(name).anyMatch(FORBIDDEN_WORDS::contains)))
                .isEmpty();
    }

    /** The words of a qualified name: split at dots, at the border of a nested type, and before each capital letter. */
    private static Stream<String> words(String qualifiedName) {
        return Arrays.stream(qualifiedName.split("[.$]|(?<=[a-z0-9])(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    @Test
    void classesAreFinalUnlessSealed() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotAnonymousClasses()
                .and()
                .haveSimpleNameNotEndingWith("Contract")
                .and(DescribedPredicate.describe(
                        "are not sealed", type -> !type.reflect().isSealed()))
                .should()
                .haveModifier(FINAL)
                .check(ALL);
    }

    @Test
    void staticFieldsAreFinal() {
        fields().that().areStatic().should().beFinal().check(ALL);
    }

    @Test
    void onlyTheCommandLineTouchesTheStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(ALL);
    }

    @Test
    void nothingIsLogged() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..")
                .check(ALL);
    }

    @Test
    void extensionsAreFoundInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackages(API + ".spi..", CORE + "..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.ServiceLoader")
                .check(ALL);
    }
}
