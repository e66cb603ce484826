package org.almoner.domain.packages.life;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.needs.BudgetDecision;
import org.almoner.domain.packages.needs.DischargePathway;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Resolution;

/** Finds everything that is wrong with a package on a day. */
record Validity(PackageTerms terms, PackageFile file) {

    /** {@return all that is wrong; nothing of a package that wants nothing on the day} */
    ImmutableList<Invalidity> on(LocalDate day) {
        Optional<Money> weekly = costs(file.pack()).weekly(day, day);
        return on(day, weekly, budgetOn(day, weekly));
    }

    /**
     * {@return the same}
     *
     * @param weekly what a week costs as planned on the day, at its prices
     * @param budget whether that covers the eligible needs
     */
    ImmutableList<Invalidity> on(LocalDate day, Optional<Money> weekly, Optional<BudgetDecision> budget) {
        if (!costs(file.pack()).isWanted(day)) {
            return ImmutableList.of();
        }
        return Stream.of(
                        visitLengths(day),
                        lots(day),
                        ages(day),
                        places(day),
                        prices(day, weekly),
                        nights(day),
                        pathway(day),
                        budget(day, budget))
                .flatMap(invalidities -> invalidities)
                .collect(ImmutableList.toImmutableList());
    }

    PackageCosts costs(CarePackage pack) {
        return terms.costs(pack, file.homes());
    }

    private Stream<Invalidity> visitLengths(LocalDate day) {
        Optional<ServiceCode> service = costs(file.pack()).offering(day).map(Offering::service);
        return file.pack().plan().find(day).stream()
                .flatMap(plan -> terms.lengths().refusals(plan, service).stream())
                .map(Invalidity.VisitLength::new);
    }

    private Stream<Invalidity> lots(LocalDate day) {
        return needs(day).stream()
                .flatMap(needs ->
                        terms.rules().lots().refusals(needs, file.pack().lotOn(day)).stream())
                .map(need -> new Invalidity.WrongLot(file.pack().lotOn(day), need));
    }

    private Stream<Invalidity> ages(LocalDate day) {
        return costs(file.pack()).offering(day).map(Offering::service).stream()
                .flatMap(service -> Optional.ofNullable(terms.rules().ages().get(service)).stream()
                        .flatMap(ages -> file.homes().find(day).stream()
                                .map(person -> person.ageOn(day))
                                .filter(age -> !ages.contains(age))
                                .map(age -> new Invalidity.WrongAge(service, age, ages))));
    }

    private Stream<Invalidity> places(LocalDate day) {
        boolean placed = file.homes()
                .find(day)
                .filter(home -> terms.zones().resolve(home.home(), day) instanceof Resolution.Resolved)
                .isPresent();
        return placed || file.pack().plan().find(day).isEmpty() ? Stream.empty() : Stream.of(new Invalidity.NoPlace());
    }

    private Stream<Invalidity> prices(LocalDate day, Optional<Money> weekly) {
        PackageCosts costs = costs(file.pack());
        if (weekly.flatMap(week -> costs.withBoughtOnce(week, DateRange.day(day), day))
                .isPresent()) {
            return Stream.empty();
        }
        if (costs.offering(day).isEmpty()) {
            return Stream.of(new Invalidity.NoOffering());
        }
        return places(day).findFirst().isPresent() ? Stream.empty() : Stream.of(new Invalidity.NoPrice());
    }

    private Stream<Invalidity> nights(LocalDate day) {
        Optional<ServiceCode> code = costs(file.pack()).offering(day).map(Offering::service);
        return file.pack().facts().of(PackageFacts.SERVICE).find(day).stream()
                .map(Service::price)
                .filter(price -> price.unit() == PriceUnit.NIGHT)
                .flatMap(price -> terms.rules().nightBlocks().stream()
                        .filter(block -> block.term().contains(day))
                        .filter(block -> code.equals(Optional.of(block.service())))
                        .filter(block -> file.pack().provider().find(day).equals(Optional.of(block.provider())))
                        .filter(block -> price.amount().compareTo(block.perPlace()) > 0)
                        .map(block -> new Invalidity.NightAboveBlock(price, block.perPlace())));
    }

    private Stream<Invalidity> pathway(LocalDate day) {
        Optional<Service> service = file.pack().facts().of(PackageFacts.SERVICE).find(day);
        boolean bed = service.filter(given -> given.days().equals(Service.EVERY_DAY))
                .filter(given -> given.price().unit().isOfBeds())
                .isPresent();
        boolean atHome = file.pack().plan().find(day).isPresent()
                || file.pack().facts().of(PackageFacts.DIRECT_PAYMENT).find(day).isPresent()
                || service.filter(given -> !given.price().unit().isWeekly()).isPresent();
        return file.pack().facts().of(PackageFacts.DISCHARGE_PATHWAY).find(day).stream()
                .filter(pathway -> pathway.isBed() ? !bed : pathway == DischargePathway.HOME || !atHome)
                .map(Invalidity.AgainstPathway::new);
    }

    private Stream<Invalidity> budget(LocalDate day, Optional<BudgetDecision> budget) {
        boolean paidDirectly =
                file.pack().facts().of(PackageFacts.DIRECT_PAYMENT).find(day).isPresent();
        return paidDirectly && budget.orElse(null) instanceof BudgetDecision.Insufficient small
                ? Stream.of(new Invalidity.BudgetTooSmall(small))
                : Stream.empty();
    }

    /**
     * {@return whether what is spent on the person in a week covers the eligible needs; empty when that cannot be told}
     *
     * @param weekly what a week of the package itself costs as planned on the day, at its prices
     */
    Optional<BudgetDecision> budgetOn(LocalDate day, Optional<Money> weekly) {
        Optional<Needs> needs = needs(day).filter(known -> !known.outcomes().isEmpty());
        if (needs.isEmpty() || weekly.isEmpty()) {
            return Optional.empty();
        }
        Money budget = ownOf(file.pack(), day, weekly.get());
        for (CarePackage other : file.others()) {
            Optional<Money> found = costs(other).weekly(day, day);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            budget = budget.plus(ownOf(other, day, found.get()));
        }
        Money whole = budget;
        return needs.map(known -> BudgetDecision.of(known, whole));
    }

    /** {@return what the week costs but for what somebody pays on top} */
    private static Money ownOf(CarePackage pack, LocalDate day, Money weekly) {
        Money topUp = pack.facts()
                .of(PackageFacts.TOP_UP)
                .find(day)
                .map(paid -> paid.weekly())
                .orElse(Money.ZERO);
        return weekly.minus(topUp).orZero();
    }

    Optional<Needs> needs(LocalDate day) {
        return file.person().of(PersonFacts.NEEDS).find(day);
    }
}
