package org.almoner.domain.complaints;

import static org.almoner.domain.complaints.SomeComplaints.CHARGING;
import static org.almoner.domain.complaints.SomeComplaints.INJUSTICE;
import static org.almoner.domain.complaints.SomeComplaints.RELATIVE;
import static org.almoner.domain.complaints.SomeComplaints.UPHELD;
import static org.almoner.domain.complaints.SomeComplaints.complaint;
import static org.almoner.domain.complaints.SomeComplaints.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.complaints.ComplaintStep.Acknowledged;
import org.almoner.domain.complaints.ComplaintStep.Closed;
import org.almoner.domain.complaints.ComplaintStep.Corrected;
import org.almoner.domain.complaints.ComplaintStep.HoldingLetter;
import org.almoner.domain.complaints.ComplaintStep.LongerTimeAgreed;
import org.almoner.domain.complaints.ComplaintStep.OmbudsmanDecided;
import org.almoner.domain.complaints.ComplaintStep.SettlementPaid;
import org.almoner.domain.complaints.ComplaintStep.ToOmbudsman;
import org.almoner.domain.complaints.ComplaintStep.Waived;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintTest {

    private static final LocalDate DAY = LocalDate.of(2020, 11, 2);

    private static void refused(String why, Runnable made) {
        assertThatIllegalArgumentException().isThrownBy(made::run).withMessageContaining(why);
    }

    @Test
    void nothingHappensBeforeItIsReceivedOrOutOfOrder() {
        refused("nothing happened to it on 2020-11-01", () -> complaint(DAY, new Acknowledged(DAY.minusDays(1))));
        refused(
                "in the order of the days",
                () -> complaint(DAY, new HoldingLetter(DAY.plusDays(1)), new Acknowledged(DAY)));
    }

    @Test
    void whatHappensOnceHappensOnce() {
        refused(
                "acknowledged once, but got 2020-11-02, 2020-11-03;",
                () -> complaint(DAY, new Acknowledged(DAY), new Acknowledged(DAY.plusDays(1))));
        refused("closed once", () -> complaint(DAY, new Closed(DAY, UPHELD), new Closed(DAY, UPHELD)));
        refused("ombudsman once", () -> complaint(DAY, new ToOmbudsman(DAY), new ToOmbudsman(DAY)));
        refused(
                "decided by the ombudsman once",
                () -> complaint(
                        DAY,
                        new ToOmbudsman(DAY),
                        new OmbudsmanDecided(DAY, INJUSTICE),
                        new OmbudsmanDecided(DAY, INJUSTICE)));
    }

    @Test
    void theOmbudsmanDecidesWhatWasTakenThere() {
        refused("what was taken there", () -> complaint(DAY, new OmbudsmanDecided(DAY, INJUSTICE)));
        refused(
                "what was taken there",
                () -> complaint(DAY, new OmbudsmanDecided(DAY, INJUSTICE), new ToOmbudsman(DAY)));
    }

    @Test
    void nothingMoreIsDueOfWhatIsClosed() {
        Closed closed = new Closed(DAY, UPHELD);
        refused("is closed", () -> complaint(DAY, closed, new HoldingLetter(DAY)));
        refused("is closed", () -> complaint(DAY, closed, new Acknowledged(DAY)));
        refused("is closed", () -> complaint(DAY, closed, new LongerTimeAgreed(DAY, DAY)));
        assertThat(complaint(DAY, closed, new SettlementPaid(DAY, Money.ofPence(1)))
                        .steps())
                .hasSize(2);
    }

    @Test
    void aComplimentIsAcknowledgedAndNothingElse() {
        assertThat(one(Nature.COMPLIMENT, DAY, new Acknowledged(DAY)).isOpen()).isFalse();
        refused("is a compliment", () -> one(Nature.COMPLIMENT, DAY, new Closed(DAY, UPHELD)));
    }

    @Test
    void aComplaintIsAboutSomething() {
        refused("needs a subject", () -> one(Nature.ENQUIRY, DAY, ImmutableSortedSet.of(), Optional.empty()));
        assertThat(one(Nature.COMPLIMENT, DAY, ImmutableSortedSet.of(), Optional.empty())
                        .subjects())
                .isEmpty();
    }

    @Test
    void onlyChargesInDisputeAreAdjusted() {
        Waived waived = new Waived(DAY, DateRange.day(DAY));
        refused("disputes no charge", () -> complaint(DAY, waived));
        refused("disputes no charge", () -> complaint(DAY, new Corrected(DAY, 1)));
        refused(
                "of other days than were waived",
                () -> one(
                        Nature.COMPLAINT,
                        DAY,
                        ImmutableSortedSet.of(CHARGING),
                        Optional.of(DateRange.day(DAY.plusDays(1))),
                        waived));
        assertThat(one(
                                Nature.COMPLAINT,
                                DAY,
                                ImmutableSortedSet.of(CHARGING),
                                Optional.of(DateRange.day(DAY)),
                                waived,
                                new Corrected(DAY, 1))
                        .steps(Waived.class))
                .containsExactly(waived);
    }

    @Test
    void daysInDisputeAndOfAWaiverHaveAnEnd() {
        refused(
                "days with an end",
                () -> one(Nature.COMPLAINT, DAY, ImmutableSortedSet.of(CHARGING), Optional.of(DateRange.from(DAY))));
        refused("days with an end", () -> new Waived(DAY, DateRange.from(DAY)));
    }

    @Test
    void stepsThatAreNoneAreRefused() {
        refused("late already", () -> new LongerTimeAgreed(DAY, DAY.minusDays(1)));
        refused("above nothing", () -> new SettlementPaid(DAY, Money.ZERO));
        refused("numbered from 1", () -> new Corrected(DAY, 0));
        refused("not a code", () -> new ComplaintCode("Charging dispute"));
    }

    @Test
    void whatIsToldLateTakesItsPlaceAmongTheDays() {
        Complaint told = complaint(DAY, new HoldingLetter(DAY.plusDays(30))).with(new Acknowledged(DAY.plusDays(1)));

        assertThat(told.steps())
                .containsExactly(new Acknowledged(DAY.plusDays(1)), new HoldingLetter(DAY.plusDays(30)));
        assertThat(told.until(DAY.plusDays(29)).steps()).containsExactly(new Acknowledged(DAY.plusDays(1)));
    }

    @Test
    void itIsOpenUntilCouncilAndOmbudsmanAreDone() {
        Closed closed = new Closed(DAY, UPHELD);
        ToOmbudsman asked = new ToOmbudsman(DAY);
        OmbudsmanDecided decided = new OmbudsmanDecided(DAY, INJUSTICE);

        assertThat(complaint(DAY).isOpen()).isTrue();
        assertThat(complaint(DAY, closed).isOpen()).isFalse();
        assertThat(complaint(DAY, closed, asked).isOpen()).isTrue();
        assertThat(complaint(DAY, closed, asked, decided).isOpen()).isFalse();
        assertThat(complaint(DAY, asked, decided).isOpen()).isTrue();
    }

    @Test
    void aFileHasEachComplaintOnceInTheOrderOfTheirDays() {
        Complaint first = complaint(DAY);
        refused("one at least", () -> new ComplaintFile(ImmutableList.of()));
        Complaint changed = first.with(new Acknowledged(DAY));

        ComplaintFile file = new ComplaintFile(ImmutableList.of(first)).with(changed);

        assertThat(file.complaints()).containsExactly(changed);
        refused("in the file once, but got CF-1, CF-1", () -> new ComplaintFile(ImmutableList.of(first, changed)));
        assertThat(file.first()).isEqualTo(DAY);
        assertThat(file.find("CF-1")).contains(changed);
        assertThat(file.find("CF-2")).isEmpty();
    }

    @Test
    void aComplaintTakesThePlaceOfTheOneOfItsReferenceOnly() {
        Complaint first = complaint(DAY);
        Complaint other = told("CF-2", Optional.empty(), Optional.empty());
        Complaint changed = first.with(new Acknowledged(DAY));

        assertThat(new ComplaintFile(ImmutableList.of(first))
                        .with(other)
                        .with(changed)
                        .complaints())
                .containsExactlyInAnyOrder(changed, other);
    }

    private static Complaint told(String reference, Optional<LocalDate> happened, Optional<String> whyLate) {
        return new Complaint(
                reference,
                Nature.COMPLAINT,
                DAY,
                happened,
                whyLate,
                RELATIVE,
                Optional.empty(),
                ImmutableSortedSet.of(CHARGING),
                ImmutableSortedSet.of(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CF 1", "-1", "12345678901234567890123456789012345678901"})
    void whatIsNoReferenceIsRefused(String reference) {
        refused("is not the reference of a complaint", () -> told(reference, Optional.empty(), Optional.empty()));
    }

    @Test
    void aReferenceHasFortyCharactersAtMost() {
        String longest = "CF/2020.11-4567890123456789012345678901234".substring(0, 40);

        assertThat(told(longest, Optional.empty(), Optional.empty()).reference())
                .isEqualTo(longest);
    }

    @Test
    void nothingIsComplainedOfBeforeItHappens() {
        refused(
                "received on 2020-11-02, before it happened on 2020-11-03",
                () -> told("CF-1", Optional.of(DAY.plusDays(1)), Optional.empty()));
        assertThat(told("CF-1", Optional.of(DAY), Optional.empty()).happened()).contains(DAY);
    }

    @Test
    void whyItIsLookedIntoLateIsSaidOrLeftOut() {
        refused("say why CF-1 is looked into late", () -> told("CF-1", Optional.empty(), Optional.of(" ")));
    }

    @Test
    void aStepThatIsTakenBackNeverHappened() {
        Acknowledged first = new Acknowledged(DAY);
        HoldingLetter letter = new HoldingLetter(DAY.plusDays(30));
        Closed last = new Closed(DAY.plusDays(40), UPHELD);
        Complaint all = complaint(DAY, first, letter, letter, last);

        assertThat(all.without(first).steps()).containsExactly(letter, letter, last);
        assertThat(all.without(letter).steps()).containsExactly(first, letter, last);
        assertThat(all.without(last).steps()).containsExactly(first, letter, letter);
    }

    @Test
    void theStepsAfterADayAreNotThoseOfTheDay() {
        Acknowledged first = new Acknowledged(DAY);
        HoldingLetter letter = new HoldingLetter(DAY.plusDays(1));

        assertThat(complaint(DAY, first, letter).stepsAfter(DAY)).containsExactly(letter);
    }

    @Test
    void aCodeHasSixtyLettersAtMost() {
        String longest = "a".repeat(60);

        assertThat(ComplaintCode.parse(longest)).hasToString(longest);
        refused("write up to 60 letters", () -> new ComplaintCode(longest + "a"));
    }
}
