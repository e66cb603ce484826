package org.almoner.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Shows that each rule of the house fails, and names the culprit, where it is broken on purpose. */
class HouseRulesTest {

    private static final String ROOT = "org.almoner.architecture.violations";

    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(ROOT);

    private static final HouseRules RULES = new HouseRules(ROOT);

    @Test
    void a_domain_that_touches_files_databases_clocks_or_other_parts_is_caught() {
        ArchRule rule = RULES.domainUsesOnlyValuesAndGuava();
        assertCaught(rule, "ReadsFile");
        assertCaught(rule, "CallsDatabase");
        assertCaught(rule, "HoldsClock");
        assertCaught(rule, "KnowsApplication");
    }

    @Test
    void a_domain_that_asks_the_time_or_rolls_dice_is_caught() {
        ArchRule rule = RULES.domainAsksNoClockAndRollsNoDice();
        assertCaught(rule, "AsksTheTime.today()");
        assertCaught(rule, "AsksTheTime.byReference()");
        assertCaught(rule, "AsksTheTime.millis()");
        assertCaught(rule, "AsksTheTime.dice()");
    }

    @Test
    void a_static_that_changes_is_caught() {
        assertCaught(RULES.domainHoldsNoStaticsThatChange(), "CountsCalls.calls");
    }

    @Test
    void a_cycle_is_caught() {
        assertCaught(RULES.domainPackagesHaveNoCycles(), "Slice charging", "Slice packages", "Bill", "Line");
    }

    @Test
    void an_application_that_knows_an_adapter_or_a_database_is_caught() {
        ArchRule rule = RULES.applicationUsesOnlyDomainAndLog();
        assertCaught(rule, "KnowsPersistence");
        assertCaught(rule, "OpensConnection");
    }

    @Test
    void persistence_that_knows_another_adapter_is_caught() {
        assertCaught(RULES.persistenceKnowsNoOtherAdapter(), "KnowsRest");
    }

    @Test
    void rest_that_knows_another_adapter_is_caught() {
        assertCaught(RULES.restKnowsNoOtherAdapter(), "KnowsStore");
    }

    @Test
    void whoever_uses_a_part_of_rest_is_caught() {
        assertCaught(RULES.restIsUsedByItsFrontDoor(), "TakesBody");
    }

    @Test
    void a_solver_that_knows_another_adapter_is_caught() {
        assertCaught(RULES.solverKnowsNoOtherAdapter(), "PlansFromStore");
    }

    @Test
    void formats_that_know_an_adapter_are_caught() {
        assertCaught(RULES.formatsKnowNoAdapter(), "ReadsIntoStore");
    }

    @Test
    void json_that_knows_an_adapter_is_caught() {
        assertCaught(RULES.jsonKnowsNoAdapter(), "WritesStore");
    }

    @Test
    void wording_that_knows_an_adapter_is_caught() {
        assertCaught(RULES.wordingKnowsNoAdapter(), "TellsOfStore");
    }

    @Test
    void a_simulation_that_knows_an_adapter_is_caught() {
        assertCaught(RULES.simulationKnowsNoAdapter(), "PlaysOnStore");
    }

    @Test
    void a_testkit_that_knows_an_adapter_is_caught() {
        assertCaught(RULES.testkitKnowsNoAdapter(), "TestsStore");
    }

    @Test
    void a_package_that_is_not_null_marked_is_caught() {
        assertCaught(RULES.everyPackageIsNullMarked(), "AsksTheTime");
    }

    @Test
    void a_rule_about_packages_that_do_not_exist_is_caught() {
        HouseRules elsewhere = new HouseRules("org.nowhere");
        assertThatThrownBy(() -> elsewhere.domainUsesOnlyValuesAndGuava().check(VIOLATIONS))
                .hasMessageContaining("failed to check any classes");
    }

    private static void assertCaught(ArchRule rule, String... culprits) {
        assertThatThrownBy(() -> rule.check(VIOLATIONS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(culprits);
    }
}
