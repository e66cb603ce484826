package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.entry.Check;
import org.almoner.domain.providers.entry.CheckRule;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.providers.evidence.Charter;
import org.almoner.domain.providers.evidence.Complaints;
import org.almoner.domain.providers.evidence.Feedback;
import org.almoner.domain.providers.evidence.Findings;
import org.almoner.domain.providers.evidence.ProviderApproval;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Timeline;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

class RecordProvidersTest {

    private static final Author OFFICER = new Author("officer-1", "decided");
    private static final Author OTHER = new Author("officer-2", "decided");

    private final Council council = new Council().withProviders();
    private final CareRecords records = records(scheme(twoStages(true)));

    private CareRecords records(Scheme scheme) {
        return Almoner.of(
                        scheme,
                        council.store,
                        (need, provider) -> Answer.accepted(need),
                        Clock.fixed(Instant.parse("2020-11-30T09:00:00Z"), ZoneOffset.UTC))
                .records();
    }

    /** The small scheme with codes of its own, and prices tendered from £18.00 to £20.00. */
    private static Scheme scheme(EntryRules entry) {
        Scheme small = SmallScheme.scheme();
        ChargingRules charging = small.charging();
        Terms terms = Terms.within(new Envelope(UnitPrice.perHour("18.00"), UnitPrice.perHour("20.00")));
        return SchemeBuilder.like(small)
                .charging(new ChargingRules(
                        charging.rates()
                                .withRates(ImmutableMap.of())
                                .withTerms(ImmutableMap.of(Offering.HOME_CARE, Timeline.of(small.term(), terms))),
                        charging.payment(),
                        charging.charge(),
                        charging.contributions(),
                        charging.lineRounding()))
                .providers(new ProviderRules(
                        Optional.empty(),
                        entry,
                        ScorecardRules.USUAL,
                        Optional.empty(),
                        ImmutableSet.of("respect"),
                        ImmutableSet.of("sick-pay"),
                        ImmutableSet.of("medication"),
                        ImmutableMap.of()))
                .build();
    }

    /** A bar of two stages, with nothing to look at. */
    private static EntryRules twoStages(boolean differentPeople) {
        CheckRule rule = new CheckRule(ImmutableSortedSet.of(), Optional.empty(), Optional.empty());
        return new EntryRules(
                false,
                ImmutableMap.of(),
                false,
                Optional.empty(),
                ImmutableMap.of(),
                Optional.empty(),
                ImmutableMap.of(Check.BUSINESS, rule, Check.QUALITY, rule),
                differentPeople);
    }

    private static ProviderApproval approval(String by) {
        return new ProviderApproval(true, ImmutableSortedMap.of(), Optional.empty(), by);
    }

    private <T> List<RecordRefusal> refused(FactKind<T> kind, T value, DateRange holds, Author author) {
        Recording recording = records.record(PRIME, kind, value, holds, author);
        assertThat(recording).isInstanceOf(Recording.Refused.class);
        return ((Recording.Refused) recording).reasons();
    }

    private Membership tendering(String price) {
        return new Membership(
                Role.PRIME,
                Hours.of(10),
                ImmutableMap.of(),
                ImmutableSortedSet.of(Offering.HOME_CARE),
                ImmutableSortedMap.of(Offering.HOME_CARE, UnitPrice.perHour(price)));
    }

    @Test
    void aPriceIsTenderedInsideTheEnvelope() {
        recorded(records.record(
                PRIME,
                ProviderFacts.MEMBERSHIPS,
                Memberships.NONE.with(SmallScheme.TOWN, tendering("20.00")),
                FROM_MONDAY,
                CLERK));
        assertThat(refused(
                        ProviderFacts.MEMBERSHIPS,
                        Memberships.NONE.with(SmallScheme.TOWN, tendering("20.01")),
                        FROM_MONDAY,
                        CLERK))
                .singleElement()
                .isInstanceOfSatisfying(RecordRefusal.PriceNotAllowed.class, refusal -> {
                    assertThat(refusal.offering()).isEqualTo(Offering.HOME_CARE);
                    assertThat(refusal.detail()).contains("20.01");
                });
    }

    @Test
    void whoDecidesRecordsIt() {
        assertThat(refused(ProviderFacts.DUE_DILIGENCE, approval("officer-1"), FROM_MONDAY, OTHER))
                .containsExactly(new RecordRefusal.DecidedByAnother("officer-1", "officer-2"));
    }

    @Test
    void theTwoStagesAreDecidedByTwoPeople() {
        recorded(records.record(PRIME, ProviderFacts.BUSINESS_APPROVAL, approval("officer-1"), FROM_MONDAY, OFFICER));

        assertThat(refused(ProviderFacts.QUALITY_APPROVAL, approval("officer-1"), FROM_MONDAY, OFFICER))
                .containsExactly(new RecordRefusal.DecidedBothStages("officer-1"));
        recorded(records.record(PRIME, ProviderFacts.QUALITY_APPROVAL, approval("officer-2"), FROM_MONDAY, OTHER));
        assertThat(refused(ProviderFacts.BUSINESS_APPROVAL, approval("officer-2"), FROM_MONDAY, OTHER))
                .containsExactly(new RecordRefusal.DecidedBothStages("officer-2"));
        recorded(records.record(PRIME, ProviderFacts.DUE_DILIGENCE, approval("officer-1"), FROM_MONDAY, OFFICER));
    }

    @Test
    void onePersonDecidesBothStagesWhereTheSchemeAllowsIt() {
        CareRecords lenient = records(scheme(twoStages(false)));

        recorded(lenient.record(PRIME, ProviderFacts.BUSINESS_APPROVAL, approval("officer-1"), FROM_MONDAY, OFFICER));
        recorded(lenient.record(PRIME, ProviderFacts.QUALITY_APPROVAL, approval("officer-1"), FROM_MONDAY, OFFICER));
    }

    @Test
    void codesAreThoseOfTheScheme() {
        assertThat(refused(
                        ProviderFacts.FEEDBACK,
                        new Feedback(MONDAY, ImmutableList.of(new Feedback.Answers("respekt", 1, 1))),
                        FROM_MONDAY,
                        CLERK))
                .containsExactly(new RecordRefusal.UnknownCode("statement", "respekt", ImmutableSet.of("respect")));
        assertThat(refused(
                        ProviderFacts.CHARTER,
                        new Charter(ImmutableSortedMap.of(
                                "pay", new Charter.Commitment(Charter.Answer.YES, Optional.empty()))),
                        FROM_MONDAY,
                        CLERK))
                .containsExactly(
                        new RecordRefusal.UnknownCode("element of the charter", "pay", ImmutableSet.of("sick-pay")));
        assertThat(refused(
                        ProviderFacts.FINDINGS,
                        new Findings(MONDAY, Findings.Reporter.COUNCIL, ImmutableSortedMap.of("fire", 1)),
                        FROM_MONDAY,
                        CLERK))
                .containsExactly(new RecordRefusal.UnknownCode("theme", "fire", ImmutableSet.of("medication")));
    }

    @Test
    void complaintsAreOfTheDayOnWhichTheyWereReceived() {
        Complaints complaints = new Complaints(
                ImmutableList.of(new Complaints.Complaint("R-1", "late visits", Complaints.Outcome.OPEN)));

        assertThat(refused(ProviderFacts.COMPLAINTS, complaints, FROM_MONDAY, CLERK))
                .containsExactly(new RecordRefusal.NotOneDay(ProviderFacts.COMPLAINTS, FROM_MONDAY));
        recorded(records.record(PRIME, ProviderFacts.COMPLAINTS, complaints, DateRange.day(MONDAY), CLERK));
    }
}
