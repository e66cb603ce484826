package org.almoner.testkit.lives;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.almoner.domain.agreements.DeferredPayment;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.Service;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.lives.LifeEvent.OfPackage;
import org.almoner.testkit.lives.LifeEvent.OfPerson;
import org.almoner.testkit.lives.LifeEvent.Stay;
import org.almoner.testkit.lives.LifeEvent.VisitsReported;

/** How care begins in every life: a home, a plan, a provider, a charge, and visits that are reported each quarter. */
final class Beginnings {

    private static final int WEEKS_OF_A_QUARTER = 13;

    private Beginnings() {}

    static ImmutableList<LifeEvent> events(Random random) {
        Draws draws = new Draws(random);
        LocalDate first = Life.DAYS.from();
        DateRange ever = DateRange.from(first);
        List<LifeEvent> events = new ArrayList<>();
        events.add(new OfPerson<>(
                first,
                PersonFacts.PERSON,
                Optional.of(new Person(Life.PERSON, LocalDate.of(1940, 2, 29), Postcode.parse("LE67 3FN"))),
                DateRange.from(first.minusYears(1))));
        DateRange start = DateRange.from(first.plusDays(draws.below(60)));
        events.add(new OfPackage<>(first, Life.VISITS, PackageFacts.PLAN, Optional.of(draws.plan()), start));
        Life.PACKAGES.forEach(pack -> events.add(
                new OfPackage<>(first, pack, PackageFacts.PROVIDER, Optional.of(Life.PROVIDERS.get(0)), ever)));
        if (!draws.oneIn(8)) {
            AssessedCharge charge = new AssessedCharge.Contribution(draws.upTo(60));
            events.add(new OfPerson<>(
                    first, PersonFacts.CHARGE, Optional.of(new ChargeDecision(charge, draws.oneIn(2), first)), ever));
        }
        sometimes(draws, ever).forEach(events::add);
        for (LocalDate quarter = first; Life.DAYS.contains(quarter); quarter = quarter.plusWeeks(WEEKS_OF_A_QUARTER)) {
            LocalDate end = quarter.plusWeeks(WEEKS_OF_A_QUARTER);
            events.add(new VisitsReported(
                    end,
                    Life.VISITS,
                    DateRange.of(quarter, end),
                    ImmutableList.of(Stay.AS_PLANNED, Stay.AS_PLANNED, draws.of(Stay.values()))));
        }
        return ImmutableList.copyOf(events);
    }

    /** What only some lives have from the start. */
    private static ImmutableList<LifeEvent> sometimes(Draws draws, DateRange ever) {
        ImmutableList.Builder<LifeEvent> events = ImmutableList.builder();
        LocalDate first = Life.DAYS.from();
        if (draws.oneIn(2)) {
            events.add(new OfPackage<>(
                    first,
                    Life.VISITS,
                    PackageFacts.AGREED_PRICE,
                    Optional.of(new UnitPrice(draws.upTo(30), PriceUnit.HOUR)),
                    ever));
        }
        if (draws.oneIn(4)) {
            events.add(
                    new OfPackage<>(first, Life.VISITS, PackageFacts.TIME_BANK, Optional.of(draws.timeBank()), ever));
        }
        if (draws.oneIn(3)) {
            events.add(new OfPackage<>(
                    first,
                    Life.SERVICES,
                    PackageFacts.SERVICE,
                    Optional.of(new Service(
                            new UnitPrice(draws.upTo(900), PriceUnit.WEEK), 1, Service.EVERY_DAY, draws.oneIn(3))),
                    ever));
        }
        if (draws.oneIn(5)) {
            events.add(new OfPackage<>(
                    first,
                    Life.SERVICES,
                    PackageFacts.DIRECT_PAYMENT,
                    Optional.of(new DirectPayment(
                            draws.upTo(200), draws.of(DirectPayment.Method.values()), Optional.empty())),
                    ever));
        }
        if (draws.oneIn(6)) {
            Money home = Money.ofPence(1_583_334L + draws.below(300_000));
            events.add(new OfPerson<>(
                    first,
                    PersonFacts.DEFERRED_PAYMENT,
                    Optional.of(new DeferredPayment(home, Money.ZERO, Money.ZERO)),
                    ever));
        }
        return events.build();
    }
}
