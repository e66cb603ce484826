package org.almoner.testkit.contracts;

import static org.almoner.domain.packages.PackageFacts.HEALTH_SHARE;
import static org.almoner.domain.packages.PackageFacts.PLAN;
import static org.almoner.domain.packages.PackageFacts.PROVIDER;
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
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Histories;
import org.almoner.testkit.contracts.KindSamples.KindSample;
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
        packages.open(K1, ADA, known(0));
        assertThat(packages.find(K1)).contains(new PackageHistory(K1, ADA, Histories.none()));
    }

    /** A reference is used once, whoever's package it is, and the first one stays. */
    @Test
    default void packageIsNotOpenedTwice() {
        Packages packages = open().packages();
        packages.open(K1, ADA, known(0));
        packages.record(K1, PROVIDER, fact(P1, 1));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> packages.open(K1, BEN, known(0)))
                .withMessageContaining("K-00001");
        assertThat(packages.all()).hasSize(1);
        assertThat(packages.find(K1).orElseThrow().person()).isEqualTo(ADA);
        assertThat(packages.find(K1).orElseThrow().facts().of(PROVIDER).facts()).hasSize(1);
    }

    /** Packages come in the order of their references, each with all that is about it and nothing else. */
    @Test
    default void packagesComeInTheOrderOfTheirReferences() {
        Packages packages = open().packages();
        PackageId last = new PackageId("K-1");
        packages.open(last, ADA, known(0));
        packages.open(K2, BEN, known(0));
        packages.open(K1, ADA, known(0));
        packages.record(K1, PLAN, fact(MORNINGS, 1));
        packages.record(K2, PLAN, fact(TWICE, 2));
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
        packages.open(K1, ADA, known(0));
        packages.record(K1, PLAN, first);
        packages.record(K1, PLAN, then);
        packages.record(K1, PLAN, ended);
        assertThat(packages.find(K1).orElseThrow().facts().of(PLAN).facts()).containsExactly(first, then, ended);
    }

    /** What is recorded later leaves the earlier there, whatever its kind. */
    @Test
    default void packageIsAnsweredAsItWasThenKnown() {
        Packages packages = open().packages();
        packages.open(K1, ADA, known(0));
        packages.record(K1, PLAN, fact(MORNINGS, 1));
        packages.record(K1, PROVIDER, fact(P1, 2));
        packages.record(K1, HEALTH_SHARE, fact(Percentage.parse("33.33%"), 3));
        packages.record(K1, PLAN, fact(TWICE, 4));
        packages.record(K1, PROVIDER, Fact.withdrawn(ON, known(5)));
        packages.record(K1, HEALTH_SHARE, fact(Percentage.NONE, 6));
        packages.record(K1, HEALTH_SHARE, Fact.withdrawn(ON, known(7)));

        PackageHistory history = packages.find(K1).orElseThrow();
        CarePackage then = history.asKnownAt(instant(3));
        assertThat(then.plan().find(MONDAY)).contains(MORNINGS);
        assertThat(then.provider().find(MONDAY)).contains(P1);
        assertThat(then.healthShareOn(MONDAY)).isEqualTo(Percentage.parse("33.33%"));
        CarePackage later = history.asKnownAt(instant(6));
        assertThat(later.plan().find(MONDAY)).contains(TWICE);
        assertThat(later.provider().isEmpty()).isTrue();
        assertThat(later.facts().of(HEALTH_SHARE).find(MONDAY)).contains(Percentage.NONE);
        assertThat(history.facts().of(HEALTH_SHARE).facts()).hasSize(3);
    }

    /** Every kind of fact survives, in every form that its values have, and apart from the other kinds. */
    @Test
    default void everyKindOfPackageFactSurvives() {
        Packages packages = open().packages();
        packages.open(K1, ADA, known(0));
        assertThat(KindSamples.kinds(KindSamples.OF_PACKAGES)).isEqualTo(PackageFacts.ALL);
        Histories expected = Histories.none();
        for (KindSample<?> sample : KindSamples.OF_PACKAGES) {
            expected = recorded(packages, sample, expected);
        }
        assertThat(packages.find(K1).orElseThrow()).isEqualTo(new PackageHistory(K1, ADA, expected));
        assertThat(packages.all()).containsExactly(packages.find(K1).orElseThrow());
    }

    private static <T> Histories recorded(Packages packages, KindSample<T> sample, Histories before) {
        Histories after = before;
        for (int i = 0; i < sample.values().size(); i++) {
            Fact<T> fact = Fact.of(sample.values().get(i), i % 2 == 0 ? ON : YEAR, known(i));
            packages.record(K1, sample.kind(), fact);
            after = after.with(sample.kind(), fact);
        }
        Fact<T> withdrawn = Fact.withdrawn(YEAR, known(60));
        packages.record(K1, sample.kind(), withdrawn);
        return after.with(sample.kind(), withdrawn);
    }

    /** What is not recorded of packages is refused. */
    @Test
    default void kindThatIsNotOfPackagesIsRefused() {
        Packages packages = open().packages();
        packages.open(K1, ADA, known(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> packages.record(K1, PersonFacts.ABSENCE, fact(Absence.AWAY, 1)))
                .withMessageContaining("absence");
        assertThat(packages.find(K1)).contains(new PackageHistory(K1, ADA, Histories.none()));
    }

    /** Nothing is recorded about a package that was never opened. */
    @Test
    default void factsNeedAnOpenPackage() {
        Packages packages = open().packages();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> packages.record(K1, PLAN, fact(TWICE, 1)))
                .withMessageContaining("K-00001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> packages.record(K1, PROVIDER, Fact.withdrawn(ON, known(1))))
                .withMessageContaining("K-00001");
        assertThat(packages.all()).isEmpty();
    }
}
