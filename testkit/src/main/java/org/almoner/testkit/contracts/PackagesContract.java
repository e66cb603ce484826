package org.almoner.testkit.contracts;

import static org.almoner.testkit.contracts.Samples.ADA;
import static org.almoner.testkit.contracts.Samples.BEN;
import static org.almoner.testkit.contracts.Samples.K1;
import static org.almoner.testkit.contracts.Samples.K2;
import static org.almoner.testkit.contracts.Samples.MONDAY;
import static org.almoner.testkit.contracts.Samples.MORNINGS;
import static org.almoner.testkit.contracts.Samples.ON;
import static org.almoner.testkit.contracts.Samples.P1;
import static org.almoner.testkit.contracts.Samples.TWICE;
import static org.almoner.testkit.contracts.Samples.YEAR;
import static org.almoner.testkit.contracts.Samples.fact;
import static org.almoner.testkit.contracts.Samples.instant;
import static org.almoner.testkit.contracts.Samples.known;
import static org.almoner.testkit.contracts.Samples.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Packages;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
import org.junit.jupiter.api.Test;

/** What {@link Packages} promises. */
public interface PackagesContract extends OpensStore {

    /** Nothing opened is nothing found, and no failure. */
    @Test
    default void unknownPackageIsNotFound() {
        Packages packages = open().packages();
        assertThat(packages.find(K1)).isEmpty();
        assertThat(packages.of(ADA)).isEmpty();
        assertThat(packages.all()).isEmpty();
        assertThat(packages.references()).isEmpty();
    }

    /** A package is there as soon as it was opened, with nothing recorded about it. */
    @Test
    default void openedPackageIsThereWithNothingRecorded() {
        Packages packages = open().packages();
        packages.open(K1, ADA);
        assertThat(packages.find(K1))
                .contains(new PackageHistory(K1, ADA, History.empty(), History.empty(), History.empty()));
    }

    /** A reference is used once, whoever's package it is, and the first one stays. */
    @Test
    default void packageIsNotOpenedTwice() {
        Packages packages = open().packages();
        packages.open(K1, ADA);
        packages.recordProvider(K1, fact(P1, 1));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> packages.open(K1, BEN))
                .withMessageContaining("K-00001");
        assertThat(packages.all()).hasSize(1);
        assertThat(packages.find(K1).orElseThrow().person()).isEqualTo(ADA);
        assertThat(packages.find(K1).orElseThrow().provider().facts()).hasSize(1);
    }

    /** Packages come in the order of their references, each with all that is about it and nothing else. */
    @Test
    default void packagesComeInTheOrderOfTheirReferences() {
        Packages packages = open().packages();
        PackageId last = new PackageId("K-1");
        packages.open(last, ADA);
        packages.open(K2, BEN);
        packages.open(K1, ADA);
        packages.recordPlan(K1, fact(MORNINGS, 1));
        packages.recordPlan(K2, fact(TWICE, 2));
        assertThat(packages.all()).extracting(PackageHistory::id).containsExactly(K1, K2, last);
        assertThat(packages.references()).containsExactlyInAnyOrder(K1, K2, last);
        assertThat(packages.of(ADA)).extracting(PackageHistory::id).containsExactly(K1, last);
        assertThat(packages.all())
                .containsExactly(
                        packages.find(K1).orElseThrow(),
                        packages.find(K2).orElseThrow(),
                        packages.find(last).orElseThrow());
        assertThat(packages.of(BEN)).containsExactly(packages.find(K2).orElseThrow());
    }

    /** Plans survive with every visit, in the order of the week. */
    @Test
    default void plansSurviveVisitByVisit() {
        Packages packages = open().packages();
        Fact<WeeklyPlan> first = fact(TWICE, 1);
        Fact<WeeklyPlan> then = Fact.of(
                plan(
                        new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(23, 59), 1, 0),
                        new PlannedVisit(DayOfWeek.FRIDAY, LocalTime.of(12, 0), 60, 60),
                        new PlannedVisit(DayOfWeek.FRIDAY, LocalTime.of(8, 5), 30, 0)),
                YEAR,
                known(2));
        Fact<WeeklyPlan> ended = Fact.withdrawn(ON, known(3));
        packages.open(K1, ADA);
        packages.recordPlan(K1, first);
        packages.recordPlan(K1, then);
        packages.recordPlan(K1, ended);
        assertThat(packages.find(K1).orElseThrow().plan().facts()).containsExactly(first, then, ended);
    }

    /** What is recorded later leaves the earlier there, for each of the three kinds of facts. */
    @Test
    default void packageIsAnsweredAsItWasThenKnown() {
        Packages packages = open().packages();
        packages.open(K1, ADA);
        packages.recordPlan(K1, fact(MORNINGS, 1));
        packages.recordProvider(K1, fact(P1, 2));
        packages.recordHealthShare(K1, fact(Percentage.parse("33.33%"), 3));
        packages.recordPlan(K1, fact(TWICE, 4));
        packages.recordProvider(K1, Fact.withdrawn(ON, known(5)));
        packages.recordHealthShare(K1, fact(Percentage.NONE, 6));
        packages.recordHealthShare(K1, Fact.withdrawn(ON, known(7)));

        PackageHistory history = packages.find(K1).orElseThrow();
        CarePackage then = history.asKnownAt(instant(3));
        assertThat(then.plan().find(MONDAY)).contains(MORNINGS);
        assertThat(then.provider().find(MONDAY)).contains(P1);
        assertThat(then.healthShare().find(MONDAY)).contains(Percentage.parse("33.33%"));
        CarePackage later = history.asKnownAt(instant(6));
        assertThat(later.plan().find(MONDAY)).contains(TWICE);
        assertThat(later.provider().isEmpty()).isTrue();
        assertThat(later.healthShare().find(MONDAY)).contains(Percentage.NONE);
        assertThat(history.healthShare().facts()).hasSize(3);
    }

    /** Nothing is recorded about a package that was never opened. */
    @Test
    default void factsNeedAnOpenPackage() {
        Packages packages = open().packages();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> packages.recordPlan(K1, fact(TWICE, 1)))
                .withMessageContaining("K-00001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> packages.recordProvider(K1, fact(P1, 1)))
                .withMessageContaining("K-00001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> packages.recordHealthShare(K1, fact(Percentage.WHOLE, 1)))
                .withMessageContaining("K-00001");
        assertThat(packages.all()).isEmpty();
    }
}
