package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Progress;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Money;
import org.almoner.domain.returns.ClientReturn;
import org.almoner.domain.returns.CostReconciliation;
import org.almoner.domain.returns.Difference;
import org.almoner.domain.returns.ServiceCost;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.lives.Life;
import org.almoner.testkit.lives.LifeArbitraries;
import org.almoner.testkit.lives.LifeCouncil;
import org.almoner.testkit.memory.InMemoryStore;

/** What a return says that services cost meets what runs posted, to the penny, whatever happened in a life. */
class LifeReturnProperties {

    private static final Author OFFICER = new Author("officer-1", "told");

    @Provide
    Arbitrary<Life> lives() {
        return LifeArbitraries.life();
    }

    @Property
    void everyPennyBetweenTheReturnAndTheLedgerHasAReason(
            @ForAll("lives") Life life,
            @ForAll @IntRange(max = 500) int day,
            @ForAll @IntRange(min = 7, max = 90) int days) {
        LifeCouncil council = new LifeCouncil(InMemoryStore.empty()).live(life);
        ClientReturn told = told(council, day, days);
        CostReconciliation costs = told.costs();

        assertThat(costs.postedInAll()).isEqualTo(inLedger(council, told.period(), costs.weeks()));
        assertThat(costs.planned().minus(Money.sum(costs.differences().values())))
                .isEqualTo(Money.sum(
                        costs.services().stream().map(ServiceCost::posted).toList()));
        assertThat(costs.ofErased()).isEqualTo(Money.ZERO);
    }

    @Property
    void nothingIsLeftToBePostedOnceAllIsSettledButWhatIsHeld(
            @ForAll("lives") Life life,
            @ForAll @IntRange(max = 400) int day,
            @ForAll @IntRange(min = 7, max = 90) int days) {
        LifeCouncil council = new LifeCouncil(InMemoryStore.empty()).live(life);
        council.settle();

        assertThat(told(council, day, days).costs().differences())
                .doesNotContainKeys(Difference.NOT_SETTLED, Difference.CORRECTION_DUE);
    }

    @Property
    void ofWhoWasErasedNothingIsToldButTheMoney(
            @ForAll("lives") Life life,
            @ForAll @IntRange(max = 400) int day,
            @ForAll @IntRange(min = 7, max = 90) int days) {
        LifeCouncil council = new LifeCouncil(InMemoryStore.empty()).live(life);
        council.settle();
        Money before = told(council, day, days).costs().postedInAll();
        council.store()
                .people()
                .erase(
                        Set.of(Life.PERSON),
                        OFFICER.since(
                                council.store().lastLearned().orElseThrow().plus(1, ChronoUnit.MICROS)));

        ClientReturn told = told(council, day, days);

        assertThat(told.events()).isEmpty();
        assertThat(told.costs().services()).isEmpty();
        assertThat(told.costs().ofErased()).isEqualTo(before);
    }

    private static ClientReturn told(LifeCouncil council, int day, int days) {
        LocalDate from = Life.DAYS.from().plusDays(day);
        return council.almoner().returns().clientLevel(DateRange.of(from, from.plusDays(days)), Progress.SILENT);
    }

    /** What the ledger has for lines of pay that begin in the period, less what third parties bear of it. */
    private static Money inLedger(LifeCouncil council, DateRange period, DateRange weeks) {
        Money sum = Money.ZERO;
        for (Map.Entry<LineKey, Balances> line : council.balances().entrySet()) {
            LocalDate begins = line.getKey().period().from();
            boolean isOfWeek = line.getKey().period().length() == CareWeek.DAYS;
            if (isOfWeek ? weeks.contains(begins) : period.contains(begins)) {
                sum = switch (line.getKey().kind()) {
                    case CARE, DIRECT_PAYMENT -> sum.plus(line.getValue().of(new Account.Council()));
                    case CHARGE -> sum.minus(topUps(line.getValue()));
                    default -> sum;
                };
            }
        }
        return sum;
    }

    private static Money topUps(Balances charge) {
        return Money.sum(charge.amounts().entrySet().stream()
                .filter(entry -> entry.getKey() instanceof Account.ThirdParty)
                .map(Map.Entry::getValue)
                .toList());
    }
}
