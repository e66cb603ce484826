package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.delivery.NoAccessRule;
import org.almoner.domain.delivery.SecondCarer;
import org.almoner.domain.delivery.TimeRounding;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Combining;
import org.almoner.domain.prices.DayType;
import org.almoner.domain.prices.Enhancement;
import org.almoner.domain.prices.Enhancements;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.Rate;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.RateKey;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.domain.zones.Postcode;

/** Weeks in which anything may happen: the same ones for the same seed. */
final class SomeWeeks {

    private static final CareWeek WEEK = Weeks.WEEK;
    private static final DateRange ALWAYS = Weeks.ALWAYS;

    private final Random random = new Random(42);
    private final ChargingRules rules;

    private SomeWeeks(ChargingRules rules) {
        this.rules = rules;
    }

    /** Each visit counts by itself, and each minute costs the same. */
    static SomeWeeks byTheMinute() {
        CountingRule payment = new CountingRule(
                CountingRule.Basis.PLANNED_WITHIN_TOLERANCE,
                10,
                5,
                Rounding.HALF_UP,
                false,
                Percentage.WHOLE,
                24,
                Percentage.parse("33.33%"));
        return new SomeWeeks(rules(prices(), payment, lower()));
    }

    /** Days are rounded, and short visits, weekends, nights, second carers and whole weeks have prices of their own. */
    static SomeWeeks intricate() {
        CountingRule payment = new CountingRule(
                        CountingRule.Basis.ACTUAL,
                        5,
                        1,
                        Rounding.HALF_UP,
                        false,
                        Percentage.of(50),
                        24,
                        Percentage.NONE)
                .with(new TimeRounding(15, Rounding.HALF_UP, TimeRounding.Point.DAY))
                .with(new NoAccessRule(Percentage.of(50), NoAccessRule.Occurrence.FIRST_OF_DAY))
                .with(SecondCarer.OVERLAP);
        RateCard card = prices().withRates(Map.of(
                        RateKey.of(Weeks.URBAN),
                        Timeline.of(
                                ALWAYS,
                                Rate.of(UnitPrice.perHour("19.37"))
                                        .withSteps(Map.of(30, Money.parse("11.05"), 45, Money.parse("15.20")))),
                        RateKey.of(Weeks.ISOLATED),
                        Timeline.of(ALWAYS, Rate.of(UnitPrice.parse("13.01/half-hour")))))
                .withEnhancements(Timeline.of(
                        ALWAYS,
                        new Enhancements(
                                ImmutableList.of(
                                        Enhancement.onDays(
                                                        "weekend",
                                                        ImmutableSet.of(DayType.WEEKEND),
                                                        new Enhancement.Extra.PerHour(Money.parse("2.35")),
                                                        "made for tests")
                                                .uncharged(),
                                        Enhancement.ofSecondCarer(
                                                "second",
                                                new Enhancement.Extra.PerHour(Money.parse("1.11")),
                                                "made for tests")),
                                Combining.HIGHEST)))
                .withTerms(Map.of(
                        Offering.HOME_CARE,
                        Timeline.of(
                                ALWAYS,
                                new Terms(
                                        Terms.Kind.AGREED,
                                        Optional.empty(),
                                        Optional.of(Money.parse("31.00")),
                                        Optional.of(Money.parse("150.00"))))));
        return new SomeWeeks(rules(card, payment, lower()));
    }

    private static CountingRule lower() {
        return new CountingRule(
                CountingRule.Basis.LOWER, 5, 1, Rounding.DOWN, true, Percentage.NONE, 24, Percentage.NONE);
    }

    private static RateCard prices() {
        return RateCard.of(Map.of(
                Weeks.URBAN,
                Timeline.of(ALWAYS, UnitPrice.perHour("19.37"))
                        .with(DateRange.parse("2020-11-05/.."), UnitPrice.perHour("20.11")),
                Weeks.ISOLATED,
                Timeline.of(ALWAYS, UnitPrice.parse("13.01/half-hour"))));
    }

    WeekCalculator calculator() {
        return new WeekCalculator(rules, Weeks.zones(), ALWAYS);
    }

    ChargingRules rules() {
        return rules;
    }

    private static ChargingRules rules(RateCard prices, CountingRule payment, CountingRule charge) {
        AbsenceRule kept = new AbsenceRule(2, Percentage.parse("62.5%"), true);
        ContributionRules contributions = new ContributionRules(
                42,
                ImmutableMap.of(Absence.HOSPITAL, kept),
                Timeline.of(ALWAYS, Money.parse("183.92")),
                new DeferralRules(Percentage.of(90), Money.ZERO, Timeline.empty()));
        return new ChargingRules(prices, payment, charge, contributions, Rounding.HALF_UP);
    }

    PersonWeek week(int number) {
        PersonId person = new PersonId("C-" + number);
        List<VisitRecord> records = new ArrayList<>();
        List<CarePackage> packages = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            packages.add(pack(new PackageId("K-" + number + "-" + i), person, records));
        }
        return new PersonWeek(
                new PersonCase(person, person(person), charge(), ImmutableList.copyOf(packages)),
                WEEK,
                ImmutableList.copyOf(records));
    }

    private Timelines person(PersonId id) {
        Timelines facts = Timelines.none();
        if (oneIn(20)) {
            return facts;
        }
        Timeline<Person> home = Timeline.of(ALWAYS, person(id, oneIn(2) ? Weeks.IN_TOWN : Weeks.IN_HAMLET));
        facts = facts.with(PersonFacts.PERSON, oneIn(5) ? home.with(someDays(), person(id, Weeks.IN_HAMLET)) : home);
        return oneIn(5) ? facts.with(PersonFacts.ABSENCE, Timeline.of(someDays(), one(Absence.values()))) : facts;
    }

    private static Person person(PersonId id, Postcode home) {
        return new Person(id, LocalDate.of(1940, 2, 29), home);
    }

    private Timeline<ChargeDecision> charge() {
        Timeline<ChargeDecision> charge = Timeline.empty();
        for (int i = 0; i < random.nextInt(4); i++) {
            charge = charge.with(oneIn(3) ? ALWAYS : someDays(), new ChargeDecision(assessed(), false, WEEK.monday()));
        }
        return charge;
    }

    private AssessedCharge assessed() {
        if (oneIn(5)) {
            return new AssessedCharge.NoCharge(AssessedCharge.NoCharge.Reason.NOTHING_LEFT);
        }
        return oneIn(4)
                ? new AssessedCharge.FullCost(AssessedCharge.FullCost.Reason.LIGHT_TOUCH)
                : new AssessedCharge.Contribution(Money.ofPence(random.nextInt(30_000)));
    }

    private CarePackage pack(PackageId id, PersonId person, List<VisitRecord> records) {
        Timelines facts = Timelines.none();
        if (!oneIn(10)) {
            Timeline<ProviderId> provider = Timeline.of(ALWAYS, new ProviderId("P-1"));
            facts = facts.with(
                    PackageFacts.PROVIDER, oneIn(5) ? provider.with(someDays(), new ProviderId("P-2")) : provider);
        }
        if (!oneIn(5)) {
            WeeklyPlan plan = plan();
            facts = facts.with(PackageFacts.PLAN, Timeline.of(oneIn(5) ? someDays() : ALWAYS, plan));
            plan.visits().stream().filter(visit -> !oneIn(10)).forEach(visit -> records.add(record(id, visit)));
        }
        facts = maybe(facts, 4, PackageFacts.SERVICE, service());
        facts = maybe(facts, 3, PackageFacts.HEALTH_SHARE, new Percentage(random.nextInt(10_001)));
        facts = maybe(facts, 6, PackageFacts.AGREED_PRICE, UnitPrice.perHour("21.73"));
        facts = maybe(facts, 3, PackageFacts.TOP_UP, topUp());
        facts = maybe(facts, 3, PackageFacts.COLLECTOR, Collector.PROVIDER);
        facts = maybe(facts, 8, PackageFacts.FREE_CARE, one(FreeCare.values()));
        facts = maybe(
                facts,
                6,
                PackageFacts.DIRECT_PAYMENT,
                new DirectPayment(
                        Money.ofPence(1 + random.nextInt(9_000)), DirectPayment.Method.NET, Optional.empty()));
        return new CarePackage(id, person, facts);
    }

    private <T> Timelines maybe(Timelines facts, int oneIn, FactKind<T> kind, T value) {
        return oneIn(oneIn) ? facts.with(kind, Timeline.of(oneIn(2) ? ALWAYS : someDays(), value)) : facts;
    }

    private Service service() {
        return new Service(
                new UnitPrice(Money.ofPence(random.nextInt(90_000)), oneIn(2) ? PriceUnit.WEEK : PriceUnit.DAY),
                1,
                Service.EVERY_DAY,
                oneIn(2));
    }

    private TopUp topUp() {
        return new TopUp(Money.ofPence(1 + random.nextInt(9_000)), "T-1", "C-1", WEEK.monday());
    }

    private WeeklyPlan plan() {
        List<PlannedVisit> visits = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                int minutes = 15 + random.nextInt(46);
                visits.add(new PlannedVisit(day, LocalTime.of(8 + 2 * i, 0), minutes, oneIn(3) ? minutes : 0));
            }
        }
        return WeeklyPlan.of(visits);
    }

    private VisitRecord record(PackageId pack, PlannedVisit visit) {
        return new VisitRecord(
                new VisitId(pack, WEEK.day(visit.day()), visit.start()), new ProviderId("P-1"), attendance(visit));
    }

    private Attendance attendance(PlannedVisit visit) {
        return switch (random.nextInt(10)) {
            case 0 -> new Attendance.Missed();
            case 1 -> new Attendance.NoAccess(visit.start());
            case 2 -> new Attendance.Cancelled(random.nextInt(48));
            case 3 -> new Attendance.NoLogOut(visit.start(), 1, oneIn(2));
            default -> attended(visit);
        };
    }

    private Attendance attended(PlannedVisit visit) {
        int minutes = visit.minutes() - 14 + random.nextInt(25);
        int second = oneIn(3) ? 0 : visit.secondCarerMinutes();
        return new Attendance.Attended(
                visit.start(),
                minutes,
                second,
                second > 0 && oneIn(2)
                        ? Optional.of(visit.start().plusMinutes(random.nextInt(20) - 10L))
                        : Optional.empty());
    }

    private DateRange someDays() {
        LocalDate from = WEEK.monday().plusDays(random.nextInt(7));
        return DateRange.of(from, from.plusDays(1 + random.nextInt(7)));
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
