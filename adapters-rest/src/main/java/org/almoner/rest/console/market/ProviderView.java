package org.almoner.rest.console.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.domain.performance.care.CarePlanned;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.rest.asking.View;
import org.almoner.wording.EntryWords;
import org.almoner.wording.ProviderWords;

/**
 * A provider as its page shows it.
 *
 * @param id its reference
 * @param name as the public knows it
 * @param on the day
 * @param lines what is known of it
 * @param indicators what orders it among others of its role, in words; or empty
 * @param refusals every reason against business with it
 * @param places where it serves
 * @param offered hours of care a week that it offers in all
 * @param given hours of visits a week that it gives in all
 * @param packages that it has
 */
public record ProviderView(
        ProviderId id,
        String name,
        LocalDate on,
        List<ProviderWords.Line> lines,
        String indicators,
        List<String> refusals,
        List<Place> places,
        Hours offered,
        Hours given,
        List<CarePlanned> packages) {

    /**
     * A zone that it serves.
     *
     * @param zone its name
     * @param role in which it serves it
     * @param offered hours of care a week that it offers there
     * @param given hours of visits a week that it gives there
     * @param packages that it has there
     * @param details what it serves, at which times, with which places and at which prices
     */
    public record Place(String zone, Role role, Hours offered, Hours given, int packages, List<String> details) {}

    static ProviderView of(View view, ProviderHistory history, LocalDate day, List<CarePlanned> care) {
        ProviderRecord record = history.asKnownAt(Instant.MAX);
        Provider provider = record.on(day).orElseThrow();
        ZoneMap map = view.scheme().zoneMap().on(day).orElseThrow();
        return new ProviderView(
                provider.id(),
                provider.name(),
                day,
                ProviderWords.lines(view.scheme(), day, history),
                provider.indicators().equals(Indicators.UNKNOWN)
                        ? ""
                        : indicators(provider.indicators()) + "; "
                                + (provider.indicators().basis() == Indicators.Basis.TENDER
                                        ? "scores of the tender"
                                        : "measured"),
                view.scheme().providers().refusals(record, day).stream()
                        .map(EntryWords::of)
                        .toList(),
                provider.memberships().entrySet().stream()
                        .map(place -> place(map, place.getKey(), place.getValue(), care))
                        .toList(),
                Hours.sum(provider.memberships().values().stream()
                        .map(Membership::weeklyCapacity)
                        .toList()),
                CarePlanned.hours(care),
                care);
    }

    /** {@return the three indicators in words} */
    static String indicators(Indicators indicators) {
        return "timely pick-up " + indicators.timelyPickUp() + ", quality of delivery " + indicators.qualityOfDelivery()
                + ", response to offers " + indicators.responseToOffers();
    }

    private static Place place(ZoneMap map, ZoneCode zone, Membership place, List<CarePlanned> care) {
        List<CarePlanned> here = care.stream()
                .filter(planned -> planned.place()
                        .filter(home -> home.zone().code().equals(zone))
                        .isPresent())
                .toList();
        return new Place(
                map.nameOf(zone),
                place.role(),
                place.weeklyCapacity(),
                CarePlanned.hours(here),
                here.size(),
                details(place));
    }

    private static List<String> details(Membership place) {
        return Stream.of(
                        "serves " + ProviderWords.serves(place),
                        named("hours by time of the day: ", ProviderWords.dayParts(place)),
                        named("places: ", ProviderWords.places(place)),
                        named("tendered: ", ProviderWords.prices(place)))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String named(String name, String words) {
        return words.isEmpty() ? "" : name + words;
    }
}
