package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.graph.Graph;
import com.google.common.graph.Graphs;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.application.port.in.TransitionDrafts.Leaving;
import org.almoner.application.port.in.TransitionDrafts.LeftOut;
import org.almoner.application.port.in.TransitionDrafts.Reason;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.prices.AgreedPrice;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.transition.Amount;
import org.almoner.domain.transition.CareNeeded;
import org.almoner.domain.transition.Home;
import org.almoner.domain.transition.PlacedPackage;
import org.almoner.domain.transition.Way;
import org.almoner.domain.transition.Wish;
import org.almoner.domain.zones.Postcode;

/** Finds the packages of a transition: those that are with providers that leave, and those beside them in home and street. */
final class PlacedPackages {

    private static final LotCode UNDIVIDED = Offering.HOME_CARE.lot();

    private final Market market;
    private final Leaving leaving;
    private final Graph<PersonId> households;
    private final Map<PackageId, LeftOut> leftOut = new TreeMap<>();

    PlacedPackages(Market market, Leaving leaving) {
        this.market = market;
        this.leaving = leaving;
        this.households = market.households(leaving.day());
    }

    /** {@return the packages that providers who leave have on the day or later, the earliest first} */
    ImmutableList<Placed> leaving() {
        return market.packages().stream()
                .flatMap(pack -> leaving(pack).stream())
                .sorted(Comparator.comparing((Placed placed) -> placed.need().start())
                        .thenComparing(placed -> placed.pack().pack()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return those that had to be left out, by now} */
    ImmutableSortedMap<PackageId, LeftOut> leftOut() {
        return ImmutableSortedMap.copyOf(leftOut);
    }

    private Optional<Placed> leaving(CarePackage pack) {
        List<Timeline.Entry<ProviderId>> held = pack.provider().within(DateRange.from(leaving.day())).entries().stream()
                .filter(entry -> leaving.providers().contains(entry.value()))
                .toList();
        WantedCare planned = WantedCare.planned(pack);
        for (Timeline.Entry<ProviderId> entry : held) {
            Optional<LocalDate> start = planned.within(entry.holds()).start();
            if (start.isPresent()) {
                Found found = find(pack, entry.value(), start.get());
                found.missing().ifPresent(reason -> leftOut.put(pack.id(), new LeftOut(reason, start.get())));
                return found.placed();
            }
        }
        held.stream()
                .findFirst()
                .ifPresent(entry -> leftOut.put(
                        pack.id(),
                        new LeftOut(Reason.NOTHING_PLANNED, entry.holds().from())));
        fundHeldFrom(pack).ifPresent(day -> leftOut.put(pack.id(), new LeftOut(Reason.FUND_HELD, day)));
        return Optional.empty();
    }

    private Optional<LocalDate> fundHeldFrom(CarePackage pack) {
        return pack.facts().of(PackageFacts.DIRECT_PAYMENT).within(DateRange.from(leaving.day())).entries().stream()
                .filter(entry -> entry.value()
                        .fundHolder()
                        .filter(leaving.providers()::contains)
                        .isPresent())
                .map(entry -> entry.holds().from())
                .findFirst();
    }

    /** {@return the packages of the same homes, and in visits of the same streets, that others have on the day, who stay} */
    ImmutableList<Placed> beside(List<Placed> movers) {
        Set<PersonId> homes =
                movers.stream().map(mover -> mover.pack().home().household()).collect(Collectors.toSet());
        Set<Postcode> streets = movers.stream()
                .filter(Placed::isVisited)
                .map(mover -> mover.pack().home().street())
                .collect(Collectors.toSet());
        Set<ServiceCode> services =
                movers.stream().map(mover -> mover.pack().care().service()).collect(Collectors.toSet());
        Set<PackageId> moving =
                movers.stream().map(mover -> mover.pack().pack()).collect(Collectors.toSet());
        return market.packages().stream()
                .filter(pack -> !moving.contains(pack.id()))
                .filter(pack -> WantedCare.planned(pack).isWantedOn(leaving.day()))
                .flatMap(pack -> pack
                        .provider()
                        .find(leaving.day())
                        .filter(provider -> !leaving.providers().contains(provider))
                        .filter(provider -> homes.contains(household(pack.person()))
                                || market.personOn(pack.person(), leaving.day())
                                        .filter(person -> streets.contains(person.home()))
                                        .isPresent())
                        .flatMap(provider -> find(pack, provider, leaving.day()).placed())
                        .filter(placed -> services.contains(placed.pack().care().service()))
                        .filter(placed -> placed.isVisited()
                                || homes.contains(placed.pack().home().household()))
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    private PersonId household(PersonId person) {
        return households.nodes().contains(person)
                ? Collections.min(Graphs.reachableNodes(households, person))
                : person;
    }

    private Found find(CarePackage pack, ProviderId provider, LocalDate day) {
        Optional<Person> person = market.personOn(pack.person(), day);
        if (person.isEmpty()) {
            return Found.missing(Reason.NO_HOME);
        }
        Optional<Need> need = market.need(pack, WantedCare.planned(pack), day);
        if (need.isEmpty()) {
            return Found.missing(Reason.NO_ZONE);
        }
        if (need.get().offering().isEmpty()) {
            return Found.missing(Reason.NO_SERVICE);
        }
        boolean visited = need.get().care().hasVisits();
        if (visited && !need.get().care().services().isEmpty()) {
            return Found.missing(Reason.VISITS_AND_PLACES);
        }
        Optional<UnitPrice> price = visited ? priceOfVisits(pack, need.get()) : feeOfService(pack, need.get());
        if (price.isEmpty()) {
            return Found.missing(Reason.NO_PRICE);
        }
        PriceUnit unit = price.get().unit();
        return (visited ? unit.isTimed() : !unit.isOfVisits())
                ? Found.of(placed(pack, provider, person.get(), need.get(), price.get()))
                : Found.missing(Reason.PRICED_BY_VISIT);
    }

    private Optional<UnitPrice> priceOfVisits(CarePackage pack, Need need) {
        return market.price(
                need,
                pack.facts()
                        .of(PackageFacts.AGREED_PRICE)
                        .findEntry(need.start())
                        .map(entry ->
                                new AgreedPrice(entry.value(), entry.holds().from())));
    }

    private Optional<UnitPrice> feeOfService(CarePackage pack, Need need) {
        return pack.facts()
                .of(PackageFacts.SERVICE)
                .findEntry(need.start())
                .flatMap(entry -> market.fee(
                        need,
                        new AgreedPrice(entry.value().price(), entry.holds().from())));
    }

    private Placed placed(CarePackage pack, ProviderId provider, Person person, Need need, UnitPrice price) {
        return new Placed(
                new PlacedPackage(
                        pack.id(),
                        pack.person(),
                        new Home(household(pack.person()), person.home(), need.zone()),
                        new CareNeeded(
                                service(need.offering().orElseThrow()),
                                amount(need, price.unit()),
                                need.carers().skills(),
                                price),
                        provider,
                        pack.facts()
                                .of(PackageFacts.DIRECT_PAYMENT)
                                .find(need.start())
                                .<Wish>map(payment -> new Wish.Keep(way(payment)))
                                .orElseGet(Wish.None::new)),
                need);
    }

    private static Amount amount(Need need, PriceUnit unit) {
        if (need.care().hasVisits()) {
            return new Amount.Visits(need.weeklyHours());
        }
        int most = most(Arrays.stream(DayOfWeek.values()).map(need.care()::placesOn));
        return unit.isWeekly()
                ? Amount.Places.everyDay(most)
                : new Amount.Places(
                        most,
                        most(need.care().services().stream()
                                .map(service -> service.units() * service.days().size())));
    }

    private static int most(Stream<Integer> numbers) {
        return numbers.max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Way way(DirectPayment payment) {
        return payment.fundHolder().isPresent() ? Way.INDIVIDUAL_SERVICE_FUND : Way.DIRECT_PAYMENT;
    }

    /** {@return one code for both, since a transition knows no lots} */
    private static ServiceCode service(Offering offering) {
        return offering.lot().equals(UNDIVIDED)
                ? offering.service()
                : new ServiceCode(offering.lot() + "-" + offering.service());
    }

    /** A package, or why there is none. */
    private record Found(Optional<Placed> placed, Optional<Reason> missing) {

        static Found of(Placed placed) {
            return new Found(Optional.of(placed), Optional.empty());
        }

        static Found missing(Reason reason) {
            return new Found(Optional.empty(), Optional.of(reason));
        }
    }
}
