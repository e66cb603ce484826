package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.domain.zones.Area;
import org.almoner.domain.zones.Assignment;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Location;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.PostcodeDirectory;
import org.almoner.domain.zones.WardCode;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneKind;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.domain.zones.ZoneMapDraft;
import org.almoner.domain.zones.ZoneMapVersions;

/**
 * A person's week under rules that one can do in the head: £20.00 an hour in the town, £26.00 in the hamlet, by the minute
 * stayed, never more than planned. Each method changes one thing.
 */
final class Weeks {

    static final PersonId PERSON = new PersonId("C-1");
    static final PackageId PACKAGE = new PackageId("K-1");
    static final ProviderId PROVIDER = new ProviderId("P-1");
    static final CareWeek WEEK = CareWeek.parse("2020-11-02");
    static final DateRange ALWAYS = DateRange.parse("2020-01-01/..");
    static final Postcode IN_TOWN = Postcode.parse("LE67 3FN");
    static final Postcode IN_HAMLET = Postcode.parse("LE67 3QD");
    private static final CountingRule BY_THE_MINUTE = new CountingRule(
            CountingRule.Basis.ACTUAL, 5, 1, Rounding.DOWN, true, Percentage.WHOLE, 24, Percentage.NONE);

    static final BandCode URBAN = new BandCode("urban");
    static final BandCode ISOLATED = new BandCode("isolated");

    private DateRange term = ALWAYS;
    private Timeline<Person> person = home(IN_TOWN);
    private Timeline<ChargeDecision> charge = Timeline.empty();
    private Timelines aboutPerson = Timelines.none();
    private Timelines aboutPackage = Timelines.none();
    private ContributionRules contributions = ContributionRules.STATUTORY;
    private CountingRule counting = BY_THE_MINUTE;
    private Rounding lineRounding = Rounding.HALF_UP;
    private BroughtForward before = BroughtForward.NONE;
    private Timeline<Percentage> healthShare = Timeline.empty();
    private Timeline<ProviderId> provider = Timeline.of(ALWAYS, PROVIDER);
    private final List<CarePackage> others = new ArrayList<>();
    private final List<PlannedVisit> visits = new ArrayList<>();
    private final List<VisitRecord> records = new ArrayList<>();

    private static Timeline<Person> home(Postcode postcode) {
        return Timeline.of(ALWAYS, new Person(PERSON, LocalDate.of(1940, 2, 29), postcode));
    }

    /** A visit of an hour on the day, planned at eight and given in full. */
    Weeks hour(DayOfWeek day) {
        return planned(day, 60, 0).stayed(day, 60, 0);
    }

    Weeks planned(DayOfWeek day, int minutes, int secondCarerMinutes) {
        visits.add(new PlannedVisit(day, LocalTime.of(8, 0), minutes, secondCarerMinutes));
        return this;
    }

    Weeks stayed(DayOfWeek day, int minutes, int secondCarerMinutes) {
        return reported(day, PROVIDER, new Attendance.Attended(LocalTime.of(8, 0), minutes, secondCarerMinutes));
    }

    Weeks reported(DayOfWeek day, ProviderId by, Attendance attendance) {
        return reported(visit(day), by, attendance);
    }

    Weeks reported(VisitId visit, ProviderId by, Attendance attendance) {
        records.add(new VisitRecord(visit, by, attendance));
        return this;
    }

    Weeks counting(CountingRule rule) {
        counting = rule;
        return this;
    }

    static VisitId visit(DayOfWeek day) {
        return new VisitId(PACKAGE, WEEK.day(day), LocalTime.of(8, 0));
    }

    Weeks contribution(String weekly, String days) {
        return charge(new AssessedCharge.Contribution(Money.parse(weekly)), days);
    }

    /** Told on the first of the days. */
    Weeks charge(AssessedCharge decided, String days) {
        DateRange holds = DateRange.parse(days);
        charge = charge.with(holds, new ChargeDecision(decided, false, holds.from()));
        return this;
    }

    <T> Weeks person(FactKind<T> kind, T value, String days) {
        aboutPerson = aboutPerson.with(kind, aboutPerson.of(kind).with(DateRange.parse(days), value));
        return this;
    }

    <T> Weeks pack(FactKind<T> kind, T value, String days) {
        aboutPackage = aboutPackage.with(kind, aboutPackage.of(kind).with(DateRange.parse(days), value));
        return this;
    }

    /** A package beside {@link #PACKAGE}, by the same provider, of which this one thing is known. */
    <T> Weeks anotherPack(String id, FactKind<T> kind, T value) {
        others.add(new CarePackage(
                new PackageId(id),
                PERSON,
                Timelines.none()
                        .with(kind, Timeline.of(ALWAYS, value))
                        .with(PackageFacts.PROVIDER, Timeline.of(ALWAYS, PROVIDER))));
        return this;
    }

    Weeks contributionRules(ContributionRules rules) {
        contributions = rules;
        return this;
    }

    Weeks lineRounding(Rounding rounding) {
        lineRounding = rounding;
        return this;
    }

    Weeks owing(String deferred) {
        before = new BroughtForward(Money.parse(deferred), ImmutableSortedMap.of());
        return this;
    }

    Weeks healthShare(String share, String days) {
        healthShare = healthShare.with(DateRange.parse(days), Percentage.parse(share));
        return this;
    }

    Weeks provider(String id, String days) {
        provider = provider.with(DateRange.parse(days), new ProviderId(id));
        return this;
    }

    Weeks home(Postcode postcode, String days) {
        person = person.with(DateRange.parse(days), new Person(PERSON, LocalDate.of(1940, 2, 29), postcode));
        return this;
    }

    Weeks term(String days) {
        term = DateRange.parse(days);
        return this;
    }

    Weeks unprovided(String days) {
        provider = provider.without(DateRange.parse(days));
        return this;
    }

    Weeks homeless() {
        person = Timeline.empty();
        return this;
    }

    WeekStatement statement() {
        return statement(prices());
    }

    WeekStatement statement(RateCard prices) {
        return new WeekCalculator(rules(prices, counting, contributions, lineRounding), zones(), term)
                .calculate(facts(), before);
    }

    DirectPayments directPayments() {
        return new DirectPayments(rules(prices(), counting, contributions, lineRounding), term);
    }

    PersonWeek facts() {
        return new PersonWeek(known(), WEEK, ImmutableList.copyOf(records));
    }

    PersonCase known() {
        Timelines plan = visits.isEmpty()
                ? aboutPackage
                : aboutPackage.with(PackageFacts.PLAN, Timeline.of(ALWAYS, WeeklyPlan.of(visits)));
        CarePackage pack = new CarePackage(
                PACKAGE,
                PERSON,
                plan.with(PackageFacts.PROVIDER, provider).with(PackageFacts.HEALTH_SHARE, healthShare));
        return new PersonCase(
                PERSON,
                aboutPerson.with(PersonFacts.PERSON, person),
                charge,
                ImmutableList.<CarePackage>builder().add(pack).addAll(others).build());
    }

    static RateCard prices() {
        return RateCard.of(Map.of(
                URBAN, Timeline.of(ALWAYS, UnitPrice.perHour("20.00")),
                ISOLATED, Timeline.of(ALWAYS, UnitPrice.perHour("26.00"))));
    }

    static ChargingRules rules(RateCard prices) {
        return rules(prices, BY_THE_MINUTE, ContributionRules.STATUTORY, Rounding.HALF_UP);
    }

    private static ChargingRules rules(
            RateCard prices, CountingRule counting, ContributionRules contributions, Rounding lineRounding) {
        return new ChargingRules(prices, counting, counting, contributions, lineRounding);
    }

    static ZoneMapVersions zones() {
        ZoneCode zone = new ZoneCode("coalville");
        WardCode ward = new WardCode("E05005515");
        ZoneMapDraft draft = new ZoneMapDraft(
                "2020",
                ALWAYS,
                "made for tests",
                ImmutableList.of(new Zone(
                        zone, "Coalville", ZoneKind.LARGE, ImmutableList.of(), Hours.of(3600), 2, Optional.empty())),
                ImmutableSet.of(URBAN, ISOLATED),
                ImmutableList.of(new Assignment<>(new Area.Everywhere(), zone, "there is no other")),
                ImmutableList.of(
                        new Assignment<>(new Area.Everywhere(), URBAN, "town"),
                        new Assignment<>(new Area.OnePostcode(IN_HAMLET), ISOLATED, "hamlet")),
                PostcodeDirectory.of(List.of(
                        new Location(IN_TOWN, ward, 442_000, 314_000),
                        new Location(IN_HAMLET, ward, 443_000, 315_000))));
        return ZoneMapVersions.of(List.of(ZoneMap.of(draft).orElseThrow())).orElseThrow();
    }
}
