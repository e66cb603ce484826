package org.almoner.formats.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.formats.delivery.DeliveryRow.PersonWeekRef;

/** Adds up what rows claim. Of one thread. */
final class ClaimedSums {

    private long rows;
    private long secondCarers;
    private long claimedSeconds;
    private long actualSeconds;
    private Money payment = Money.ZERO;
    private Money contributions = Money.ZERO;
    private long unclear;
    private long amended;
    private Optional<PersonWeekRef> last = Optional.empty();

    /** Takes rows of one person's week that stand together; maybe the last of those before went on. */
    void add(List<DeliveryRow> week) {
        for (DeliveryRow row : week) {
            rows++;
            secondCarers += row.secondary() ? 1 : 0;
            claimedSeconds += row.secondsClaimed();
            actualSeconds += row.seconds();
            amended += row.amended() ? 1 : 0;
        }
        week.stream()
                .findFirst()
                .filter(first -> !last.equals(Optional.of(first.week())))
                .ifPresent(first -> {
                    last = Optional.of(first.week());
                    addWeek(first, week);
                });
    }

    private void addWeek(DeliveryRow first, List<DeliveryRow> week) {
        boolean isOne = week.stream()
                .allMatch(row -> row.payment().equals(first.payment())
                        && row.contribution().equals(first.contribution()));
        payment = isOne ? payment.plus(first.payment()) : payment;
        contributions = isOne ? contributions.plus(first.contribution()) : contributions;
        unclear += isOne ? 0 : 1;
    }

    Claimed sums() {
        return new Claimed(
                rows,
                secondCarers,
                Duration.ofSeconds(claimedSeconds),
                Duration.ofSeconds(actualSeconds),
                payment,
                unclear,
                contributions,
                amended);
    }
}
