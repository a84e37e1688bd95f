package org.kinvite.processtest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Whoever wants this library can take the package as it is. */
class StandsAloneTest {

    @Test
    void theLibraryKnowsNothingOfTheApplicationItTests() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.kinvite..").and(not(resideInAPackage("org.kinvite.processtest.."))))
                .check(new ClassFileImporter().importPackages("org.kinvite.processtest"));
    }
}
