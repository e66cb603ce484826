package org.almoner.testkit.lives;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.agreements.DeferredPayment;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.Fee;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.Service;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.lives.LifeEvent.Fate;
import org.almoner.testkit.lives.LifeEvent.OfPackage;
import org.almoner.testkit.lives.LifeEvent.OfPerson;
import org.almoner.testkit.lives.LifeEvent.RunDrafted;
import org.almoner.testkit.lives.LifeEvent.Stay;
import org.almoner.testkit.lives.LifeEvent.VisitsReported;

/** One event of a life, which follows from one source of numbers. */
final class RandomEvents {

    private static final String PROPOSER = "officer-1";

    private final Draws draws;
    private final LocalDate on;
    private final DateRange days;

    private RandomEvents(Draws draws) {
        this.draws = draws;
        this.on = draws.day();
        this.days = draws.daysAround(on);
    }

    static LifeEvent event(Random random) {
        Draws draws = new Draws(random);
        int what = draws.below(38);
        RandomEvents events = new RandomEvents(draws);
        if (what < 9) {
            return events.ofPerson(what);
        }
        if (what < 22) {
            return events.ofPackage(what - 9);
        }
        return what < 26 ? events.reports() : events.withMoney(what - 26);
    }

    private LifeEvent ofPerson(int what) {
        return switch (what) {
            case 0, 1 -> person(PersonFacts.CHARGE, decision());
            case 2, 3 -> person(PersonFacts.ABSENCE, draws.of(Absence.HOSPITAL, Absence.AWAY, Absence.SUSPENDED));
            case 4 ->
                draws.oneIn(3)
                        ? new OfPerson<>(
                                on, PersonFacts.ABSENCE, Optional.of(Absence.DECEASED), DateRange.from(days.from()))
                        : person(PersonFacts.PERSON, moved());
            case 5 ->
                person(
                        PersonFacts.WAIVER,
                        new Waiver(
                                draws.oneIn(3) ? Optional.empty() : Optional.of(draws.upTo(30)),
                                PROPOSER,
                                Optional.empty()));
            case 6 -> new LifeEvent.WaiversConfirmed(on, days);
            case 7 ->
                person(
                        PersonFacts.DEFERRED_PAYMENT,
                        new DeferredPayment(
                                Money.ofPence(1_583_334L + draws.below(300_000)),
                                draws.oneIn(4) ? draws.upTo(300) : Money.ZERO,
                                draws.oneIn(2) ? Money.ZERO : draws.upTo(20)));
            default ->
                draws.oneIn(2)
                        ? new OfPerson<>(
                                on, PersonFacts.REPAYMENT, Optional.of(draws.upTo(200)), DateRange.day(days.from()))
                        : new OfPerson<>(
                                on,
                                PersonFacts.FEE,
                                Optional.of(new Fee(draws.upTo(300), draws.of(Fee.Reason.values()))),
                                DateRange.day(days.from()));
        };
    }

    private <T> LifeEvent person(FactKind<T> kind, T value) {
        boolean kept = kind.equals(PersonFacts.PERSON) || !draws.oneIn(6);
        return new OfPerson<>(on, kind, kept ? Optional.of(value) : Optional.empty(), days);
    }

    private Person moved() {
        return new Person(
                Life.PERSON, LocalDate.of(1940, 2, 29), Postcode.parse(draws.of("LE14 2XA", "LE67 3FP", "B1 1AA")));
    }

    private ChargeDecision decision() {
        AssessedCharge charge = switch (draws.below(8)) {
            case 0 -> new AssessedCharge.FullCost(draws.of(AssessedCharge.FullCost.Reason.values()));
            case 1 -> new AssessedCharge.NoCharge(draws.of(AssessedCharge.NoCharge.Reason.values()));
            default -> new AssessedCharge.Contribution(draws.upTo(draws.of(5, 60, 400)));
        };
        return new ChargeDecision(charge, draws.oneIn(3), on.plusDays(draws.below(30) - 15L));
    }

    private LifeEvent ofPackage(int what) {
        return switch (what) {
            case 0 -> pack(PackageFacts.PLAN, draws.plan());
            case 1 -> new OfPackage<>(on, Life.VISITS, PackageFacts.PLAN, Optional.empty(), days);
            case 2 -> pack(PackageFacts.PROVIDER, draws.of(Life.PROVIDERS));
            case 3 -> pack(PackageFacts.HEALTH_SHARE, new Percentage(draws.of(0, 2_500, 3_333, 7_000, 10_000)));
            case 4 ->
                pack(
                        PackageFacts.AGREED_PRICE,
                        new UnitPrice(draws.upTo(30), draws.of(PriceUnit.HOUR, PriceUnit.HALF_HOUR)));
            case 5 -> pack(PackageFacts.TOP_UP, new TopUp(draws.upTo(80), draws.of("T-1", "T-2"), "C-1", days.from()));
            case 6 -> pack(PackageFacts.COLLECTOR, draws.of(Collector.values()));
            case 7 -> pack(PackageFacts.FREE_CARE, draws.of(FreeCare.REABLEMENT, FreeCare.SECTION_117));
            case 8 ->
                pack(
                        PackageFacts.DIRECT_PAYMENT,
                        new DirectPayment(
                                draws.upTo(200),
                                draws.of(DirectPayment.Method.values()),
                                draws.oneIn(3) ? Optional.of(draws.of(Life.PROVIDERS)) : Optional.empty()));
            case 9 ->
                new OfPackage<>(
                        on,
                        Life.SERVICES,
                        PackageFacts.SURPLUS,
                        Optional.of(draws.upTo(100)),
                        DateRange.day(days.from()));
            case 10, 11 ->
                new OfPackage<>(on, Life.VISITS, PackageFacts.TIME_BANK, draws.mostly(draws.timeBank()), days);
            default -> pack(PackageFacts.SERVICE, service());
        };
    }

    private <T> LifeEvent pack(FactKind<T> kind, T value) {
        PackageId pack = draws.of(Life.PACKAGES);
        return new OfPackage<>(on, pack, kind, draws.mostly(value), days);
    }

    private Service service() {
        return draws.oneIn(2)
                ? new Service(new UnitPrice(draws.upTo(900), PriceUnit.WEEK), 1, Service.EVERY_DAY, draws.oneIn(2))
                : new Service(
                        new UnitPrice(draws.upTo(60), draws.of(PriceUnit.DAY, PriceUnit.NIGHT, PriceUnit.SESSION)),
                        1 + draws.below(2),
                        draws.plan().visits().stream()
                                .map(visit -> visit.day())
                                .collect(ImmutableSortedSet.toImmutableSortedSet(DayOfWeek::compareTo)),
                        false);
    }

    private LifeEvent reports() {
        LocalDate first = on.minusDays(draws.of(7, 28, 90, 400));
        ImmutableList<Stay> stays = Stream.generate(() -> draws.of(Stay.values()))
                .limit(1L + draws.below(3))
                .collect(ImmutableList.toImmutableList());
        return new VisitsReported(
                on,
                draws.oneIn(4) ? Life.SERVICES : Life.VISITS,
                DateRange.of(first, first.plusDays(draws.of(1, 7, 28))),
                stays);
    }

    private LifeEvent withMoney(int what) {
        return switch (what) {
            case 0, 1, 2, 3, 4, 5 ->
                new RunDrafted(
                        on,
                        draws.of(Run.Scope.values()),
                        Life.DAYS.from().plusWeeks(2L + draws.below(77)),
                        draws.of(Fate.values()));
            case 6, 7 -> new LifeEvent.SubmittedRunsDecided(on);
            case 8, 9 -> new LifeEvent.LineHeld(on, draws.below(200));
            default -> new LifeEvent.LineReleased(on, draws.below(10));
        };
    }
}
