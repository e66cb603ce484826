package org.almoner.domain.complaints;

import static org.almoner.domain.complaints.SomeComplaints.CHARGING;
import static org.almoner.domain.complaints.SomeComplaints.INJUSTICE;
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
        refused("acknowledged once", () -> complaint(DAY, new Acknowledged(DAY), new Acknowledged(DAY)));
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
        refused("in the file once", () -> new ComplaintFile(ImmutableList.of(first, first)));
        refused("one at least", () -> new ComplaintFile(ImmutableList.of()));
        Complaint changed = first.with(new Acknowledged(DAY));

        ComplaintFile file = new ComplaintFile(ImmutableList.of(first)).with(changed);

        assertThat(file.complaints()).containsExactly(changed);
        assertThat(file.first()).isEqualTo(DAY);
        assertThat(file.find("CF-1")).contains(changed);
        assertThat(file.find("CF-2")).isEmpty();
    }
}
