package org.almoner.simulation.year;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.ProviderReplies;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Answer.Decline;
import org.almoner.domain.brokerage.Fairness;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.simulation.TurnedClock;
import org.almoner.simulation.world.Size;
import org.almoner.simulation.world.World;
import org.almoner.simulation.world.WorldRecorder;

/** Plays a year of an invented council's market through the use cases, and checks after every week what must always hold. */
public final class MarketYear {

    /** A council in which a year is played in seconds: a seventh of the plan, 40 providers, some of whom tie. */
    public static final Size SMALL = new Size(Percentage.of(14), 40, 5, 25);

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    /** The desk hears answers when they come, and asks nobody to answer at once. */
    private static final ProviderReplies NOBODY_AT_ONCE = (need, provider) -> Answer.declined(Decline.NO_ANSWER);

    private final World world;
    private final YearPlan plan;
    private final TurnedClock clock;
    private final Expected expected = new Expected();
    private final Almoner almoner;
    private final Desk desk;
    private final Happenings happenings;
    private final Invariants invariants;

    private MarketYear(World world, YearPlan plan, Store store) {
        this.world = world;
        this.plan = plan;
        this.clock = new TurnedClock(world.week().monday().minusWeeks(1));
        this.almoner = Almoner.of(world.scheme(), store, NOBODY_AT_ONCE, clock);
        this.desk = new Desk(world.scheme(), almoner, store, clock, expected, new Behaviour(world));
        this.happenings = new Happenings(world, almoner, store, expected, desk);
        this.invariants = new Invariants(world, store, expected);
        WorldRecorder recorder = new WorldRecorder(almoner.records(), store);
        recorder.record(world, Progress.SILENT);
        Iterables.concat(world.inPlace(), world.waiting()).forEach(expected::begin);
    }

    /**
     * {@return what the year came to}
     *
     * @param world in which it is played
     * @param plan what is played
     * @param store an empty one
     * @param progress is told how many weeks are played
     * @throws IllegalArgumentException if the weeks go beyond the term of the scheme
     * @throws IllegalStateException if something that must always hold is broken; the message names seed, week and what
     */
    public static YearReport play(World world, YearPlan plan, Store store, Progress progress) {
        LocalDate monday = world.week().monday();
        DateRange days = DateRange.of(monday, monday.plusWeeks(plan.weeks() + 2L));
        checkArgument(
                world.scheme().term().encloses(days),
                "%s weeks from %s on go beyond the term of the scheme, %s; play fewer",
                plan.weeks(),
                monday,
                world.scheme().term());
        return new MarketYear(world, plan, store).play(progress);
    }

    private YearReport play(Progress progress) {
        List<WeekFigures> weeks = new ArrayList<>();
        for (int number = 1; number <= plan.weeks(); number++) {
            weeks.add(week(number));
            progress.advanced(number, plan.weeks());
        }
        return new YearReport(
                world,
                plan,
                ImmutableList.copyOf(weeks),
                Fairness.of(ImmutableList.copyOf(Iterables.concat(desk.decided(), desk.open())), desk.now()));
    }

    private WeekFigures week(int number) {
        LocalDate monday = world.week().monday().plusWeeks(number - 1L);
        LocalDate next = monday.plusWeeks(1);
        Tally tally = new Tally();
        desk.countIn(tally);
        clock.moveTo(monday);
        ImmutableList<String> happened = happenings.on(monday, plan.in(number), tally);
        happenings.endAndChange(monday, tally);
        happenings.arrive(monday, tally);
        desk.publishWaiting();
        desk.workUntil(next.atTime(OFFICE_OPENS).toInstant(ZoneOffset.UTC));
        clock.moveTo(next);
        invariants.check(number, next, desk);
        List<Expected.Pack> cared = expected.all().stream()
                .filter(pack -> pack.isWantedOn(next) && pack.providerOn(next).isPresent())
                .toList();
        return new WeekFigures(
                number,
                monday,
                happened,
                tally.arrived,
                tally.ended,
                tally.handedBack,
                tally.published,
                tally.placed,
                tally.untaken,
                almoner.brokerage().waitingOn(next).size(),
                cared.size(),
                Math.toIntExact(
                        cared.stream().filter(pack -> !pack.isOfVisits()).count()),
                Hours.sum(cared.stream().map(pack -> pack.hoursOn(next)).toList()));
    }
}
