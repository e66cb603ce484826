package org.almoner.simulation.world;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;

/** What providers report of a world's week: most visits as planned, some otherwise, and two reports that fit no plan. */
public final class VisitWeek {

    /** A time at which nobody plans a visit. */
    private static final LocalTime UNPLANNED = LocalTime.of(23, 15);

    private static final int UNPLANNED_MINUTES = 30;
    private static final int MOST_MINUTES_LATE = 45;
    private static final int MOST_MINUTES_LONGER = 30;
    private static final int MOST_EXTRA_NOTICE_HOURS = 72;

    private final World world;
    private final CountingRule rule;
    private final Dice dice;
    private final Optional<PackageId> reviewed;

    private VisitWeek(World world) {
        this.world = world;
        this.rule = world.scheme().charging().payment();
        this.dice = Dice.of(world.seed(), "visits");
        this.reviewed = SingleHandedReview.in(world).map(SingleHandedReview::pack);
    }

    /**
     * {@return the reports, package by package}
     *
     * @param world whose week
     * @param awarded who was found for packages that waited; those found none have no visits
     */
    public static ImmutableList<VisitRecord> reports(World world, Map<PackageId, ProviderId> awarded) {
        VisitWeek week = new VisitWeek(world);
        Stream<Case> placed = world.waiting().stream()
                .flatMap(each -> Optional.ofNullable(awarded.get(each.pack()))
                        .map(provider -> each.with(provider, world.tendered(provider, each)))
                        .stream());
        List<VisitRecord> reports = new ArrayList<>();
        Stream.concat(world.inPlace().stream(), placed).forEach(each -> reports.addAll(week.reports(each)));
        week.addOddities(reports);
        return ImmutableList.copyOf(reports);
    }

    private List<VisitRecord> reports(Case each) {
        boolean asPlanned = reviewed.isPresent() && reviewed.get().equals(each.pack());
        List<VisitRecord> reports = new ArrayList<>();
        for (PlannedVisit visit : each.visits()) {
            LocalDate date = world.week().day(visit.day());
            if (each.wanted().contains(date)) {
                VisitId id = new VisitId(each.pack(), date, visit.start());
                attendance(visit, asPlanned ? Deviation.NONE : Deviation.draw(dice))
                        .map(attendance -> new VisitRecord(id, each.provider().orElseThrow(), attendance))
                        .ifPresent(reports::add);
            }
        }
        return reports;
    }

    private Optional<Attendance> attendance(PlannedVisit visit, Deviation deviation) {
        int tolerance = rule.tolerance().minutes();
        int notice = rule.cancellation().noticeHours();
        return switch (deviation) {
            case NONE -> Optional.of(attended(visit, onTime(), aroundPlan(), aroundPlan()));
            case LATE ->
                Optional.of(attended(
                        visit, dice.between(tolerance + 1, tolerance + MOST_MINUTES_LATE), aroundPlan(), aroundPlan()));
            case SHORT -> {
                int less = -dice.between(tolerance + 1, Math.max(tolerance + 1, visit.minutes() / 2));
                yield Optional.of(attended(visit, onTime(), less, less));
            }
            case LONGER -> {
                int more = dice.between(tolerance + 1, tolerance + MOST_MINUTES_LONGER);
                yield Optional.of(attended(visit, onTime(), more, aroundPlan()));
            }
            case SECOND_CARER_ABSENT -> Optional.of(attended(visit, onTime(), aroundPlan(), -visit.minutes()));
            case MISSED -> Optional.of(new Attendance.Missed());
            case NO_ACCESS -> Optional.of(new Attendance.NoAccess(visit.start().plusMinutes(onTime())));
            case CANCELLED_WITH_NOTICE ->
                Optional.of(new Attendance.Cancelled(dice.between(notice, notice + MOST_EXTRA_NOTICE_HOURS)));
            case CANCELLED_WITHOUT_NOTICE ->
                Optional.of(new Attendance.Cancelled(dice.between(0, Math.max(0, notice - 1))));
            case UNREPORTED -> Optional.empty();
        };
    }

    private int onTime() {
        return dice.between(-rule.tolerance().minutes(), rule.tolerance().minutes());
    }

    private int aroundPlan() {
        return dice.between(-rule.tolerance().minutes(), rule.tolerance().minutes());
    }

    private static Attendance attended(PlannedVisit visit, int minutesLate, int longer, int secondLonger) {
        int second = visit.isDoubleHanded() ? Math.max(0, visit.secondCarerMinutes() + secondLonger) : 0;
        return new Attendance.Attended(
                visit.start().plusMinutes(minutesLate), Math.max(1, visit.minutes() + longer), second);
    }

    /** A visit that was not planned, and one reported by a provider whose package it is not. */
    private void addOddities(List<VisitRecord> reports) {
        if (reports.isEmpty()) {
            return;
        }
        VisitRecord stranger = anyButReviewed(reports);
        Provider other = dice.pick(world.providers().stream()
                .filter(provider -> !provider.id().equals(stranger.provider()))
                .toList());
        reports.set(reports.indexOf(stranger), new VisitRecord(stranger.visit(), other.id(), stranger.attendance()));
        VisitRecord unplanned = anyButReviewed(reports);
        reports.add(new VisitRecord(
                new VisitId(unplanned.visit().pack(), unplanned.visit().date(), UNPLANNED),
                unplanned.provider(),
                new Attendance.Attended(UNPLANNED, UNPLANNED_MINUTES, 0)));
    }

    private VisitRecord anyButReviewed(List<VisitRecord> reports) {
        return dice.pick(reports.stream()
                .filter(report -> reviewed.filter(report.visit().pack()::equals).isEmpty())
                .toList());
    }
}
