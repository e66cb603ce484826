package org.almoner.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.application.port.in.CareRecords.Refusal;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PersonId;
import org.junit.jupiter.api.Test;

class RefusalWordsTest {

    @Test
    void whoLivesWithNobodyElseIsAskedForTheOther() {
        assertThat(RefusalWords.of(List.of(new Refusal.LivesWithOneself(new PersonId("C-1")))))
                .isEqualTo("C-1 lives with somebody else, if with anybody; name the other person");
    }

    @Test
    void theReferenceOfAnErasedPersonIsNotTaken() {
        assertThat(RefusalWords.of(List.of(new Refusal.ErasedPerson(new PersonId("ERASED-1")))))
                .isEqualTo("ERASED-1 stands for a person who was erased; take another reference");
    }

    @Test
    void aPriceThatVisitsCannotHaveIsToldWithWhatToDo() {
        assertThat(RefusalWords.of(List.of(new Refusal.NotAPriceOfVisits(UnitPrice.parse("120.00/night")))))
                .isEqualTo(
                        "visits are priced by the hour, the half hour or the visit, but 120.00/night was agreed; give a"
                                + " price such as 19.50/hour, or record a service with this one");
    }
}
