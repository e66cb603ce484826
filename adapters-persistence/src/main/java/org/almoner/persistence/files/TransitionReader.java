package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.transition.Amount;
import org.almoner.domain.transition.CareNeeded;
import org.almoner.domain.transition.Departure;
import org.almoner.domain.transition.ExitTerms;
import org.almoner.domain.transition.Home;
import org.almoner.domain.transition.Phase;
import org.almoner.domain.transition.PlacedPackage;
import org.almoner.domain.transition.Receiver;
import org.almoner.domain.transition.Room;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.domain.transition.Way;
import org.almoner.domain.transition.Wish;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.ZoneCode;
import org.jspecify.annotations.Nullable;

/** Reads a transition. Every section is read, whatever is wrong with the others. */
final class TransitionReader {

    private ImmutableMap<String, ServiceCode> services = ImmutableMap.of();
    private final Map<String, ZoneCode> zones = new TreeMap<>();
    private final Map<Object, Place> places = new HashMap<>();
    private final Map<ProviderId, YamlItem> leaving = new LinkedHashMap<>();

    Optional<TransitionProblem> problem(YamlItem top) {
        Optional<ImmutableList<Role>> tiers =
                YamlItem.all(top.get("tiers").someItems(), item -> item.oneOf(Role.class));
        Map<ServiceCode, ExitTerms> terms = terms(top.get("services"));
        services = Maps.uniqueIndex(terms.keySet(), ServiceCode::toString);
        Optional<ImmutableList<Phase>> phases = YamlItem.all(top.get("phases").someItems(), this::phase);
        Optional<ImmutableList<Departure>> departures =
                YamlItem.all(top.get("leaving").someItems(), this::departure);
        List<Optional<List<Receiver>>> receivers =
                top.get("receivers").items().stream().map(this::receivers).toList();
        Optional<ImmutableList<PlacedPackage>> packages =
                YamlItem.all(top.get("packages").someItems(), this::pack);
        packages.ifPresent(this::checkLeaving);
        return top.make(() -> TransitionProblem.of(
                tiers.orElseThrow(),
                ImmutableSortedMap.copyOf(terms),
                phases.orElseThrow(),
                departures.orElseThrow(),
                packages.orElseThrow(),
                receivers.stream().flatMap(each -> each.orElseThrow().stream()).toList()));
    }

    /** A provider that nobody has and nobody wishes for may be one of another reference. */
    private void checkLeaving(List<PlacedPackage> packages) {
        Set<ProviderId> concerned = new HashSet<>();
        for (PlacedPackage pack : packages) {
            concerned.add(pack.provider());
            if (pack.wish() instanceof Wish.Named named) {
                concerned.add(named.provider());
            }
        }
        leaving.forEach((provider, item) -> {
            if (!concerned.contains(provider)) {
                item.problem("no package is with " + provider
                        + ", and nobody wishes for it; correct the reference, or leave it out");
            }
        });
    }

    private static <T> List<T> all(List<YamlItem> items, Function<YamlItem, Optional<T>> reader) {
        return items.stream().flatMap(item -> reader.apply(item).stream()).toList();
    }

    /** {@return the value, or empty after saying that another of the same reference came before} */
    private <T> Optional<T> once(YamlItem item, Object reference, T value) {
        @Nullable Place before = places.putIfAbsent(reference, item.place());
        if (before != null) {
            item.problem(reference + " is given in line " + before.line() + ", too; keep one");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** {@return what the text stands for among the known, or what it says where none is known, of which a problem was told} */
    private static <T> Optional<T> among(Map<String, T> known, YamlItem item, Function<String, T> parse) {
        return known.isEmpty() ? item.read(parse) : item.oneOf(known);
    }

    private static Map<ServiceCode, ExitTerms> terms(YamlItem section) {
        Map<ServiceCode, ExitTerms> terms = new TreeMap<>();
        section.entries().forEach((code, item) -> {
            Optional<ServiceCode> service = item.refusing(() -> ServiceCode.parse(code));
            ExitTerms open = exitTerms(item);
            item.refuseOtherKeys();
            service.ifPresent(known -> terms.put(known, open));
        });
        return terms;
    }

    /** {@return what the item leaves open; it may have other keys} */
    static ExitTerms exitTerms(YamlItem item) {
        return new ExitTerms(
                ImmutableSet.copyOf(all(item.get("ways-to-stay").items(), way -> way.oneOf(Way.class))),
                item.get("may-improve").yesOrNo().orElse(false));
    }

    /** {@return the phase} Its zones are known from here on, even if it has another mistake. */
    private Optional<Phase> phase(YamlItem item) {
        Optional<String> name = item.get("name").text();
        Optional<LocalDate> from = item.get("from").date();
        Optional<LocalDate> to = item.get("to").date();
        ImmutableSortedSet<ZoneCode> in = sorted(item.get("zones").someItems(), ZoneCode::parse);
        in.forEach(zone -> zones.put(zone.toString(), zone));
        Optional<Integer> most = item.get("most-moves").wholeNumber();
        return item.make(() -> new Phase(
                name.orElseThrow(), DateRange.of(from.orElseThrow(), to.orElseThrow()), in, most.orElseThrow()));
    }

    private static <C extends Comparable<C>> ImmutableSortedSet<C> sorted(
            List<YamlItem> items, Function<String, C> reader) {
        return ImmutableSortedSet.copyOf(all(items, item -> item.read(reader)));
    }

    private static ImmutableSortedSet<SkillCode> skills(YamlItem item) {
        return sorted(item.find("skills").map(YamlItem::items).orElse(List.of()), SkillCode::parse);
    }

    private Optional<Departure> departure(YamlItem item) {
        Optional<ProviderId> provider = item.get("provider").read(ProviderId::parse);
        provider.ifPresent(known -> leaving.put(known, item));
        Optional<LocalDate> end = item.get("end").date();
        Optional<LocalDate> improves = item.find("improves-by").flatMap(YamlItem::date);
        return item.make(() -> new Departure(provider.orElseThrow(), end.orElseThrow(), improves))
                .flatMap(departure -> once(item, departure.provider(), departure));
    }

    private Optional<List<Receiver>> receivers(YamlItem item) {
        Optional<ProviderId> provider = item.get("provider").read(ProviderId::parse);
        Optional<ServiceCode> service = among(services, item.get("service"), ServiceCode::parse);
        Optional<Integer> quality = item.get("quality").wholeNumber();
        Optional<UnitPrice> price = item.get("price").read(UnitPrice::given);
        ImmutableSortedSet<SkillCode> skills = skills(item);
        List<Receiver> all = new ArrayList<>();
        Optional<YamlItem> anywhere = item.find("anywhere");
        if (anywhere.isPresent() && item.find("zones").isPresent()) {
            item.problem("it receives people anywhere or those of zones; leave one of the two out");
        }
        List<YamlItem> served =
                anywhere.map(List::of).orElseGet(() -> item.get("zones").someItems());
        for (YamlItem place : served) {
            Optional<ZoneCode> zone =
                    anywhere.isPresent() ? Optional.empty() : among(zones, place.get("zone"), ZoneCode::parse);
            Optional<Role> role = place.get("role").oneOf(Role.class);
            Optional<Room> free = free(place);
            place.make(() -> new Receiver(
                            new Receiver.At(
                                    provider.orElseThrow(),
                                    service.orElseThrow(),
                                    free.orElseThrow().kind(),
                                    anywhere.isPresent() ? Optional.empty() : Optional.of(zone.orElseThrow())),
                            role.orElseThrow(),
                            free.orElseThrow(),
                            quality.orElseThrow(),
                            skills,
                            price.orElseThrow()))
                    .flatMap(receiver -> once(place, receiver.at(), receiver))
                    .ifPresent(all::add);
        }
        item.refuseOtherKeys();
        Optional<Place> left = provider.map(places::get);
        left.ifPresent(place -> item.problem(
                provider.orElseThrow() + " leaves by line " + place.line() + ", so it can receive nobody"));
        return left.isPresent() || all.size() < served.size() ? Optional.empty() : Optional.of(all);
    }

    private static Optional<Room> free(YamlItem item) {
        return kind(item, "free-hours", "free-places")
                .flatMap(kind -> kind == Room.Kind.PLACES
                        ? item.get("free-places").wholeNumber().map(Room::ofPlaces)
                        : item.get("free-hours").read(Hours::given).map(Room::of));
    }

    /** {@return which of the two is there; that both or neither is, is a problem} */
    private static Optional<Room.Kind> kind(YamlItem item, String hoursKey, String placesKey) {
        boolean hours = item.find(hoursKey).isPresent();
        boolean places = item.find(placesKey).isPresent();
        if (hours == places) {
            item.problem(
                    hours
                            ? "care is given in visits or in places; leave '" + hoursKey + "' or '" + placesKey
                                    + "' out"
                            : "'" + hoursKey + "' is missing; add it, or '" + placesKey
                                    + "' for care that is not given in visits");
            return Optional.empty();
        }
        return Optional.of(hours ? Room.Kind.HOURS : Room.Kind.PLACES);
    }

    private static Optional<Amount> amount(YamlItem item, Optional<UnitPrice> price) {
        Optional<YamlItem> units = item.find("weekly-units");
        return kind(item, "weekly-hours", "places").flatMap(kind -> {
            if (kind == Room.Kind.HOURS) {
                units.ifPresent(at -> at.problem("visits have no units; leave it out"));
                return item.get("weekly-hours").read(text -> new Amount.Visits(Hours.given(text)));
            }
            return item.get("places")
                    .wholeNumber()
                    .flatMap(places -> price.flatMap(known -> places(item, places, known, units)));
        });
    }

    private static Optional<Amount> places(YamlItem item, int places, UnitPrice price, Optional<YamlItem> units) {
        if (price.unit().isWeekly()) {
            units.ifPresent(at -> at.problem("a price by the week is for every day of it; leave it out"));
            return item.refusing(() -> Amount.Places.everyDay(places));
        }
        return item.get("weekly-units")
                .wholeNumber()
                .flatMap(weekly -> item.refusing(() -> new Amount.Places(places, weekly)));
    }

    private Optional<PlacedPackage> pack(YamlItem item) {
        Optional<PackageId> id = item.get("package").read(PackageId::parse);
        Optional<PersonId> person = item.get("person").read(PersonId::parse);
        Optional<PersonId> household = item.find("household").flatMap(at -> at.read(PersonId::parse));
        Optional<Postcode> street = item.get("street").read(Postcode::parse);
        Optional<ZoneCode> zone = among(zones, item.get("zone"), ZoneCode::parse);
        Optional<ServiceCode> service = among(services, item.get("service"), ServiceCode::parse);
        Optional<UnitPrice> price = item.get("price").read(UnitPrice::given);
        Optional<Amount> amount = amount(item, price);
        ImmutableSortedSet<SkillCode> skills = skills(item);
        Optional<ProviderId> provider = item.get("provider").read(ProviderId::parse);
        Wish wish = wish(item);
        ImmutableSortedSet<ProviderId> ruledOut =
                sorted(item.find("not-to").map(YamlItem::items).orElse(List.of()), ProviderId::parse);
        return item.make(() -> new PlacedPackage(
                        id.orElseThrow(),
                        person.orElseThrow(),
                        new Home(household.or(() -> person).orElseThrow(), street.orElseThrow(), zone.orElseThrow()),
                        new CareNeeded(service.orElseThrow(), amount.orElseThrow(), skills, price.orElseThrow()),
                        provider.orElseThrow(),
                        wish,
                        ruledOut))
                .flatMap(pack -> once(item, pack.pack(), pack));
    }

    private static Wish wish(YamlItem item) {
        Optional<Wish> keeps = item.find("keeps-provider-by")
                .flatMap(at -> at.oneOf(Way.class))
                .map(Wish.Keep::new);
        Optional<Wish> named = item.find("wishes-for")
                .flatMap(at -> at.read(ProviderId::parse))
                .map(Wish.Named::new);
        if (keeps.isPresent() && named.isPresent()) {
            item.problem("a person keeps the provider or wishes for another; leave one of the two out");
        }
        return keeps.or(() -> named).orElseGet(Wish.None::new);
    }
}
