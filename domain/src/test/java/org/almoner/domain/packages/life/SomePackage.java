package org.almoner.domain.packages.life;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.approvals.ApprovalRules;
import org.almoner.domain.packages.approvals.ApprovalRules.Level;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.approvals.EvidenceCode;
import org.almoner.domain.packages.approvals.Limit;
import org.almoner.domain.packages.needs.AgeRange;
import org.almoner.domain.packages.needs.LotRules;
import org.almoner.domain.packages.nights.NightBlock;
import org.almoner.domain.packages.reviews.ProviderLedRules;
import org.almoner.domain.packages.reviews.ReviewRules;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.SkillCode;
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
 * A package of somebody in a town, under rules that one can do in the head: £20.00 an hour until April 2021, £22.00 until 2025. A team
 * manager approves up to £200.00 a week as a whole and £40.00 of changes, a panel everything, after a support plan is on file. A
 * provider may try an hour more or two less for four weeks. Each method changes one thing.
 */
final class SomePackage {

    static final PersonId PERSON = new PersonId("C-1");
    static final PackageId PACKAGE = new PackageId("K-1");
    static final ProviderId PROVIDER = new ProviderId("P-1");
    static final EvidenceCode SUPPORT_PLAN = new EvidenceCode("support-plan");
    static final ApproverRole MANAGER = new ApproverRole("team-manager");
    static final ApproverRole PANEL = new ApproverRole("panel");
    static final SkillCode DELEGATED = new SkillCode("delegated-health-tasks");
    static final LotCode HIGH_DEPENDENCY = new LotCode("high-dependency");
    static final DateRange ALWAYS = DateRange.parse("2020-01-01/..");

    private static final BandCode URBAN = new BandCode("urban");
    private static final ApprovalRules APPROVALS = new ApprovalRules(
            ImmutableSortedSet.of(SUPPORT_PLAN),
            ImmutableList.of(
                    new Level(MANAGER, weekly("200.00"), weekly("40.00")), new Level(PANEL, Limit.NONE, Limit.NONE)));
    private static final ReviewRules REVIEWS =
            new ReviewRules(6, 12, ImmutableMap.of(), Optional.of(new ProviderLedRules(Hours.of(2), Hours.of(1), 4)));

    private Optional<ApprovalRules> approvals = Optional.of(APPROVALS);
    private ImmutableMap<Offering, Timeline<Terms>> bids = ImmutableMap.of();
    private ImmutableMap<ServiceCode, AgeRange> ages = ImmutableMap.of();
    private ImmutableList<NightBlock> blocks = ImmutableList.of();
    private Timelines aboutPerson = Timelines.none()
            .with(
                    PersonFacts.PERSON,
                    Timeline.of(ALWAYS, new Person(PERSON, LocalDate.of(1940, 2, 29), Postcode.parse("LE67 3FN"))));
    private Timelines aboutPackage = Timelines.none();
    private final List<CarePackage> others = new ArrayList<>();
    private final List<LocalDate> offered = new ArrayList<>();

    static Limit weekly(String amount) {
        return new Limit(Optional.of(Money.parse(amount)), Optional.of(Money.parse("500.00")), Optional.empty());
    }

    /** Providers bid prices within the bounds. */
    SomePackage tendered(String lowest, String highest) {
        Terms within = Terms.within(new Envelope(UnitPrice.parse(lowest), UnitPrice.parse(highest)));
        bids = ImmutableMap.of(Offering.HOME_CARE, Timeline.of(ALWAYS, within));
        return this;
    }

    /** The provider keeps two places a night at £60.00, and gives a night beyond them for £90.00. */
    SomePackage nightsInABlock(String days) {
        blocks = ImmutableList.of(new NightBlock(
                PROVIDER,
                Offering.HOME_CARE.service(),
                DateRange.parse(days),
                2,
                Money.parse("60.00"),
                Money.parse("90.00")));
        return this;
    }

    /** Care at home is for people of the ages alone; the person was born on 29 February 1940. */
    SomePackage forAges(AgeRange range) {
        ages = ImmutableMap.of(Offering.HOME_CARE.service(), range);
        return this;
    }

    SomePackage withoutApprovals() {
        approvals = Optional.empty();
        return this;
    }

    <T> SomePackage person(FactKind<T> kind, T value, String days) {
        aboutPerson = aboutPerson.with(kind, aboutPerson.of(kind).with(DateRange.parse(days), value));
        return this;
    }

    <T> SomePackage is(FactKind<T> kind, T value, String days) {
        aboutPackage = aboutPackage.with(kind, aboutPackage.of(kind).with(DateRange.parse(days), value));
        return this;
    }

    <T> SomePackage is(FactKind<T> kind, Timeline<T> timeline) {
        aboutPackage = aboutPackage.with(kind, timeline);
        return this;
    }

    <T> SomePackage isNot(FactKind<T> kind, String days) {
        aboutPackage = aboutPackage.with(kind, aboutPackage.of(kind).without(DateRange.parse(days)));
        return this;
    }

    /** An hour on each of so many days of the week. */
    SomePackage hours(int hours, String days) {
        return is(PackageFacts.PLAN, plan(hours), days);
    }

    SomePackage provided(String days) {
        return is(PackageFacts.PROVIDER, PROVIDER, days);
    }

    SomePackage offered(String day) {
        offered.add(LocalDate.parse(day));
        return this;
    }

    SomePackage beside(String pack, Timelines facts) {
        others.add(new CarePackage(new PackageId(pack), PERSON, facts));
        return this;
    }

    Timelines facts() {
        return aboutPackage;
    }

    static WeeklyPlan plan(int hours) {
        List<PlannedVisit> visits = new ArrayList<>();
        for (int i = 0; i < hours; i++) {
            visits.add(new PlannedVisit(DayOfWeek.of(1 + i % 7), LocalTime.of(8 + i / 7, 0), 60, 0));
        }
        return WeeklyPlan.of(visits);
    }

    PackageLife life() {
        return new PackageLife(
                terms(),
                new PackageFile(
                        new CarePackage(PACKAGE, PERSON, aboutPackage),
                        aboutPerson,
                        ImmutableList.copyOf(others),
                        ImmutableSortedSet.copyOf(offered)));
    }

    PackageAccount on(String day) {
        return life().on(LocalDate.parse(day));
    }

    PackageState state(String day) {
        return life().stateOn(LocalDate.parse(day));
    }

    private PackageTerms terms() {
        return new PackageTerms(
                new PackageRules(
                        new LotRules(ImmutableSetMultimap.of(DELEGATED, HIGH_DEPENDENCY)),
                        ages,
                        approvals,
                        REVIEWS,
                        blocks),
                new VisitLengthRule(30, 30, 15),
                RateCard.of(Map.of(
                                URBAN,
                                Timeline.of(DateRange.parse("2020-01-01/2021-04-01"), UnitPrice.perHour("20.00"))
                                        .with(DateRange.parse("2021-04-01/2025-01-01"), UnitPrice.perHour("22.00"))))
                        .withTerms(bids),
                zones(),
                ALWAYS);
    }

    private static ZoneMapVersions zones() {
        Zone town = new Zone(
                new ZoneCode("town"),
                "Town",
                ZoneKind.LARGE,
                ImmutableList.of("Town"),
                Hours.of(100),
                2,
                Optional.empty());
        WardCode ward = new WardCode("E05005518");
        ZoneMapDraft draft = new ZoneMapDraft(
                "1",
                ALWAYS,
                "invented",
                ImmutableList.of(town),
                ImmutableSet.of(URBAN),
                ImmutableList.of(new Assignment<>(new Area.Ward(ward), town.code(), "ward of the town")),
                ImmutableList.of(new Assignment<>(new Area.Ward(ward), URBAN, "ward is urban")),
                PostcodeDirectory.of(List.of(new Location(Postcode.parse("LE67 3FN"), ward, 442_000, 314_000))));
        return ZoneMapVersions.of(List.of(ZoneMap.of(draft).orElseThrow())).orElseThrow();
    }
}
