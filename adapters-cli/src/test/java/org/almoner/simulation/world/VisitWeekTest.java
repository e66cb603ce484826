package org.almoner.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.delivery.VisitStatus;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.SchemeFiles;
import org.junit.jupiter.api.Test;

class VisitWeekTest {

    private static final Scheme SCHEME =
            SchemeFiles.shipped("leicestershire-2020").orElseThrow();
    private static final World WORLD = World.generate(SCHEME, 1);
    private static final ImmutableList<VisitRecord> REPORTS = VisitWeek.reports(WORLD, Map.of());
    private static final ImmutableMap<PackageId, Case> CASES = Maps.uniqueIndex(WORLD.inPlace(), Case::pack);

    @Test
    void nearlyEveryPlannedVisitIsReportedOnceAndMostAsPlanned() {
        long planned =
                WORLD.inPlace().stream().mapToLong(each -> each.visits().size()).sum();
        assertThat(REPORTS).extracting(VisitRecord::visit).doesNotHaveDuplicates();
        assertThat((double) REPORTS.size() / planned).isBetween(0.99, 1.0);

        Map<VisitStatus, Integer> statuses = new EnumMap<>(VisitStatus.class);
        REPORTS.stream()
                .flatMap(report -> status(report).stream())
                .forEach(status -> statuses.merge(status, 1, Integer::sum));
        assertThat(statuses.keySet())
                .contains(
                        VisitStatus.DELIVERED,
                        VisitStatus.SHORT,
                        VisitStatus.LATE,
                        VisitStatus.MISSED,
                        VisitStatus.NO_ACCESS,
                        VisitStatus.CANCELLED_WITH_NOTICE,
                        VisitStatus.CANCELLED_WITHOUT_NOTICE);
        assertThat((double) statuses.get(VisitStatus.DELIVERED) / planned).isCloseTo(0.89, within(0.02));
    }

    private static Optional<VisitStatus> status(VisitRecord report) {
        return planned(report)
                .map(visit -> SCHEME.charging()
                        .payment()
                        .count(visit, Optional.of(report.attendance()))
                        .status());
    }

    private static Optional<PlannedVisit> planned(VisitRecord report) {
        return CASES.get(report.visit().pack())
                .plan()
                .orElseThrow()
                .visitsOn(report.visit().date().getDayOfWeek())
                .filter(visit -> visit.start().equals(report.visit().start()))
                .findFirst();
    }

    @Test
    void oneReportIsOfAnUnplannedVisitAndOneIsByAnotherProvider() {
        assertThat(REPORTS.stream().filter(report -> planned(report).isEmpty()))
                .singleElement()
                .satisfies(report -> assertThat(report.visit().start()).isEqualTo(LocalTime.of(23, 15)));
        assertThat(REPORTS.stream()
                        .filter(report ->
                                !CASES.get(report.visit().pack()).provider().equals(Optional.of(report.provider()))))
                .hasSize(1);
    }

    @Test
    void packagesFoundAProviderAreVisitedFromTheirFirstDay() {
        Case starting = WORLD.waiting().stream()
                .filter(each -> WORLD.week().range().contains(each.wanted().from()))
                .filter(each -> each.visits().size() > 7)
                .findFirst()
                .orElseThrow();
        ProviderId provider = WORLD.providers().get(0).id();
        assertThat(VisitWeek.reports(WORLD, Map.of(starting.pack(), provider)))
                .filteredOn(report -> report.visit().pack().equals(starting.pack()))
                .isNotEmpty()
                .allMatch(report -> report.provider().equals(provider)
                        && starting.wanted().contains(report.visit().date()));
    }

    @Test
    void reviewTakesTheSecondCarerFromAPackageWhosePersonItSavesMoney() {
        SingleHandedReview review = SingleHandedReview.in(WORLD).orElseThrow();
        assertThat(review.before().visits()).anyMatch(PlannedVisit::isDoubleHanded);
        assertThat(review.after().visits()).noneMatch(PlannedVisit::isDoubleHanded);
        assertThat(CASES.get(review.pack()).contribution().pence()).isPositive();
        assertThat(REPORTS)
                .filteredOn(report -> report.visit().pack().equals(review.pack()))
                .allSatisfy(report -> assertThat(status(report)).contains(VisitStatus.DELIVERED));
    }

    @Test
    void sameWorldAndAwardsMakeTheSameReports() {
        assertThat(VisitWeek.reports(WORLD, Map.of())).isEqualTo(REPORTS);
    }
}
