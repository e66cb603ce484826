package org.almoner.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the house to its rules. A rule that finds nothing to look at fails too. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.almoner");

    private static final HouseRules RULES = new HouseRules("org.almoner");

    @Test
    void domain_uses_only_values_and_guava() {
        RULES.domainUsesOnlyValuesAndGuava().check(HOUSE);
    }

    @Test
    void domain_asks_no_clock_and_rolls_no_dice() {
        RULES.domainAsksNoClockAndRollsNoDice().check(HOUSE);
    }

    @Test
    void domain_holds_no_statics_that_change() {
        RULES.domainHoldsNoStaticsThatChange().check(HOUSE);
    }

    @Test
    void domain_packages_have_no_cycles() {
        RULES.domainPackagesHaveNoCycles().check(HOUSE);
    }

    @Test
    void application_uses_only_domain_and_log() {
        RULES.applicationUsesOnlyDomainAndLog().check(HOUSE);
    }

    @Test
    void persistence_knows_no_other_adapter() {
        RULES.persistenceKnowsNoOtherAdapter().check(HOUSE);
    }

    @Test
    void rest_knows_no_other_adapter() {
        RULES.restKnowsNoOtherAdapter().check(HOUSE);
    }

    @Test
    void rest_is_used_by_its_front_door() {
        RULES.restIsUsedByItsFrontDoor().check(HOUSE);
    }

    @Test
    void solver_knows_no_other_adapter() {
        RULES.solverKnowsNoOtherAdapter().check(HOUSE);
    }

    @Test
    void formats_know_no_adapter() {
        RULES.formatsKnowNoAdapter().check(HOUSE);
    }

    @Test
    void json_knows_no_adapter() {
        RULES.jsonKnowsNoAdapter().check(HOUSE);
    }

    @Test
    void wording_knows_no_adapter() {
        RULES.wordingKnowsNoAdapter().check(HOUSE);
    }

    @Test
    void simulation_knows_no_adapter() {
        RULES.simulationKnowsNoAdapter().check(HOUSE);
    }

    @Test
    void testkit_knows_no_adapter() {
        RULES.testkitKnowsNoAdapter().check(HOUSE);
    }

    @Test
    void every_package_is_null_marked() {
        RULES.everyPackageIsNullMarked().check(HOUSE);
    }
}
