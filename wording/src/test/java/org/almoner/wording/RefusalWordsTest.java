package org.almoner.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PersonId;
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

    @Test
    void aPriceThatVisitsCannotHaveIsToldWithWhatToDo() {
        assertThat(RefusalWords.of(List.of(new RecordRefusal.NotAPriceOfVisits(UnitPrice.parse("120.00/night")))))
                .isEqualTo(
                        "visits are priced by the hour, the half hour or the visit, but 120.00/night was agreed; give a"
                                + " price such as 19.50/hour, or record a service with this one");
    }
}
