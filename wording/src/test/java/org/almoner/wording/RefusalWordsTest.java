package org.almoner.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.application.port.in.Runs.Outcome;
import org.almoner.application.port.out.ChangedSinceException;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

class RefusalWordsTest {

    @Test
    void whoLivesWithNobodyElseIsAskedForTheOther() {
        assertThat(RefusalWords.of(List.of(new RecordRefusal.LivesWithOneself(new PersonId("C-1")))))
                .isEqualTo("C-1 lives with somebody else, if with anybody; name the other person");
    }

    @Test
    void aYearThatCannotBeIsToldWithTheBound() {
        LocalDate today = LocalDate.of(2020, 11, 2);

        assertThat(RefusalWords.of(List.of(
                        new RecordRefusal.ImpossibleBirth(LocalDate.of(1834, 2, 28), today),
                        new RecordRefusal.ImpossibleBirth(LocalDate.of(2034, 2, 28), today),
                        new RecordRefusal.TooFarAhead(LocalDate.of(2999, 11, 2), today.plusYears(50)))))
                .contains(
                        "nobody who was born on 1834-02-28 is alive, for that is more than 130 years ago",
                        "nobody is born on 2034-02-28 yet, for it is 2020-11-02",
                        "a fact begins on 2070-11-02 at the latest, but this one on 2999-11-02");
    }

    @Test
    void theReferenceOfAnErasedPersonIsNotTaken() {
        assertThat(RefusalWords.of(List.of(new RecordRefusal.ErasedPerson(new PersonId("ERASED-1")))))
                .isEqualTo("ERASED-1 stands for a person who was erased; take another reference");
    }

    private static final Instant DRAFTED = Instant.parse("2020-07-02T13:00:00.123456Z");

    private static RunRecord drafted() {
        Run run = new Run(
                new RunId(2),
                DRAFTED,
                DateRange.of(LocalDate.of(2020, 6, 1), LocalDate.of(2020, 6, 8)),
                Run.Scope.ALL,
                "any",
                "finance-1",
                "drafted");
        return new RunRecord(run, ImmutableList.of());
    }

    @Test
    void anOutdatedDraftSinceWhichNothingWasPostedTellsNoMoreThanIsKnown() {
        Outcome.Refused refused = new Outcome.Refused(drafted(), RunRecord.Refusal.DRAFT_OUTDATED, ImmutableList.of());

        assertThat(RefusalWords.of(refused, RunRecord.Step.APPROVE, "finance-2"))
                .isEqualTo(
                        "run 2 cannot be approved: what it would post is no longer what was drafted: since then the scheme"
                                + " changed, somebody was erased, or a fact was recorded that counts as known before; reject it and"
                                + " draft a new one");
    }

    @Test
    void whatHasChangedIsToldWithItsTimeOnTheClocksOfTheCouncil() {
        Change change = new Change(
                "plan",
                "K-1",
                DateRange.day(LocalDate.of(2020, 7, 3)),
                new Knowledge(DRAFTED, "broker-1", "less care"));

        assertThat(RefusalWords.of(new ChangedSinceException(DRAFTED, ImmutableList.of(change))))
                .startsWith("more has become known since it was read, as known on 2 July 2020, 14:00: ")
                .contains("recorded by broker-1 on 2 July 2020, 14:00: less care. Read it again");
    }

    @Test
    void aPriceThatVisitsCannotHaveIsToldWithWhatToDo() {
        assertThat(RefusalWords.of(List.of(new RecordRefusal.NotAPriceOfVisits(UnitPrice.parse("120.00/night")))))
                .isEqualTo(
                        "visits are priced by the hour, the half hour or the visit, but 120.00/night was agreed; give a"
                                + " price such as 19.50/hour, or record a service with this one");
    }
}
