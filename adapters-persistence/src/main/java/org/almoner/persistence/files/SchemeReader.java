package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.almoner.domain.assessment.LocalRules;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.charging.ContributionRules;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.life.PackageRules;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.retention.RetentionRules;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.schemes.Scheme.PriceBand;
import org.almoner.domain.schemes.SchemeCheck;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneKind;

/** Reads one scheme file and its tables. Every section is read, whatever is wrong with the others. */
final class SchemeReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Folder folder;
    private final Remarks remarks = new Remarks();

    SchemeReader(Folder folder) {
        this.folder = folder;
    }

    SchemeFileResult read(String file) {
        Optional<Scheme> scheme = folder.text(file, Place.wholeFile(file), remarks)
                .flatMap(text -> YamlFile.parse(file, text, remarks))
                .flatMap(this::scheme);
        ImmutableList<FileRemark> problems = remarks.problems();
        return problems.isEmpty()
                ? new SchemeFileResult.Accepted(scheme.orElseThrow(), remarks.warnings())
                : new SchemeFileResult.Refused(problems, remarks.warnings());
    }

    private Optional<Scheme> scheme(YamlItem top) {
        Optional<String> id = top.get("id").read(SchemeReader::id);
        Optional<String> council = top.get("council").text();
        Optional<String> title = top.get("title").text();
        Optional<DateRange> term = term(top.get("term"));
        ImmutableList<String> sources =
                YamlItem.all(top.get("sources").someItems(), YamlItem::text).orElse(ImmutableList.of());
        ImmutableList<String> assumptions = top.get("assumptions").texts();

        Map<ZoneCode, Place> zonePlaces = new LinkedHashMap<>();
        ImmutableList<Zone> zones = top.get("zones").someItems().stream()
                .flatMap(item -> zone(item, zonePlaces).stream())
                .collect(ImmutableList.toImmutableList());
        Map<BandCode, PriceBand> bands = new LinkedHashMap<>();
        top.get("bands").someItems().forEach(item -> band(item, bands));

        Offerings offerings = Offerings.named(top);
        YamlItem prices = top.find("prices").orElse(top);
        PricesReader priceReader = new PricesReader(remarks, offerings, NationalFiles.bankHolidays());
        RateCard rates = priceReader.read(top);
        YamlItem map = top.get("zone-map");
        ZoneMapReader.Reading zoneMap =
                new ZoneMapReader(folder, remarks, zones, zonePlaces, ImmutableSet.copyOf(bands.keySet())).read(map);

        Optional<VisitLengthRule> visitLengths = RulesReader.visitLengths(top.get("visit-lengths"), offerings);
        Optional<PackageRules> packages = new PackageRulesReader(offerings, term).read(top);
        Optional<CountingRule> payment = CountingReader.counting(top.get("payment"));
        Optional<CountingRule> charge = CountingReader.counting(top.get("charge"));
        Optional<ContributionRules> contributions = ContributionsReader.read(top.find("contributions"));
        Optional<LocalRules> assessment =
                top.find("assessment").map(AssessmentRulesReader::read).orElse(Optional.of(LocalRules.NONE));
        Optional<Rounding> lineRounding = top.get("line-rounding").oneOf(Rounding.class);
        Optional<AllocationPolicy> allocation = AllocationReader.allocation(top.get("allocation"), offerings);
        Optional<ProviderRules> providers = new ProvidersReader(offerings).read(top);
        RetentionRules retention = RetentionReader.read(top);
        allocation.ifPresent(policy -> top.find("scorecard")
                .flatMap(item -> item.find("pick-up-minutes"))
                .ifPresent(item -> warnOfLatePickUp(item, policy)));
        Optional<RulesReader.Figures> figures =
                top.find("planning").flatMap(item -> RulesReader.planning(item, offerings, remarks));

        term.ifPresent(days -> new SchemeCheck(
                        days,
                        ImmutableList.copyOf(bands.values()),
                        zoneMap.span().orElse(days),
                        rates,
                        figures.map(RulesReader.Figures::planning))
                .problems()
                .forEach(problem -> {
                    Place place = switch (problem.part()) {
                        case ZONE_MAP -> map.place();
                        case PRICES ->
                            problem.band()
                                    .map(band -> priceReader.placeOf(band, prices))
                                    .orElse(prices.place());
                        case PLANNING ->
                            problem.band()
                                    .flatMap(band -> figures.flatMap(known ->
                                            Optional.ofNullable(known.places().get(band))))
                                    .orElseGet(() -> top.get("planning").place());
                    };
                    remarks.problem(place, problem.message());
                }));

        if (!remarks.problems().isEmpty()) {
            top.refuseOtherKeys();
            return Optional.empty();
        }
        return top.make(() -> new Scheme(
                id.orElseThrow(),
                council.orElseThrow(),
                title.orElseThrow(),
                term.orElseThrow(),
                zones,
                bands.values().stream()
                        .map(band -> new PriceBand(
                                band.code(),
                                band.name(),
                                band.description(),
                                zoneMap.kindsOfPlace().get(band.code())))
                        .collect(ImmutableList.toImmutableList()),
                zoneMap.versions().orElseThrow(),
                visitLengths.orElseThrow(),
                packages.orElseThrow(),
                new ChargingRules(
                        rates,
                        payment.orElseThrow(),
                        charge.orElseThrow(),
                        contributions.orElseThrow(),
                        lineRounding.orElseThrow()),
                assessment.orElseThrow(),
                allocation.orElseThrow(),
                providers.orElseThrow(),
                retention,
                figures.map(RulesReader.Figures::planning),
                sources,
                assumptions));
    }

    /** Every acceptance is in time where as much is given to pick up as to answer. */
    private void warnOfLatePickUp(YamlItem item, AllocationPolicy policy) {
        long hours = policy.rounds().stream()
                .mapToLong(round -> round.answerWithin().toHours())
                .min()
                .orElseThrow();
        item.wholeNumber()
                .filter(minutes -> minutes >= TimeUnit.HOURS.toMinutes(hours))
                .ifPresent(minutes -> remarks.warning(
                        item.place(),
                        "offers are open for " + hours + " hours in a round, so that within " + minutes
                                + " minutes every acceptance of it is in time; maybe give fewer"));
    }

    private static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is not an id: write lower-case words joined by hyphens, such as leicestershire-2020");
        }
        return text;
    }

    private static Optional<DateRange> term(YamlItem item) {
        item.find("extensions").ifPresent(YamlItem::text);
        Optional<DateRange> days = dates(item);
        return item.make(days::orElseThrow);
    }

    /** {@return the days {@code from} a date {@code to} another, which is excluded and may be left out} */
    static Optional<DateRange> dates(YamlItem item) {
        Optional<LocalDate> from = item.get("from").date();
        Optional<YamlItem> to = item.find("to");
        if (to.isEmpty()) {
            return from.map(DateRange::from);
        }
        Optional<LocalDate> end = to.get().date();
        return from.isEmpty() || end.isEmpty()
                ? Optional.empty()
                : to.get().read(text -> new DateRange(from.get(), end));
    }

    private Optional<Zone> zone(YamlItem item, Map<ZoneCode, Place> places) {
        Optional<ZoneCode> code = item.get("code").read(ZoneCode::parse);
        Optional<String> name = item.get("name").text();
        Optional<ZoneKind> kind = item.get("kind").oneOf(ZoneKind.class);
        ImmutableList<String> settlements = item.get("settlements").texts();
        Optional<Hours> hours = RulesReader.hours(item.get("planned-weekly-hours"));
        Optional<Integer> primes = item.get("minimum-primes").wholeNumber();
        Optional<Integer> most = item.find("maximum-primes").flatMap(at -> at.wholeNumber(primes.orElse(0)));
        Optional<Zone> zone = item.make(() -> new Zone(
                code.orElseThrow(),
                name.orElseThrow(),
                kind.orElseThrow(),
                settlements,
                hours.orElseThrow(),
                primes.orElseThrow(),
                most));
        return code.isPresent() && isNew(code.get(), item, places) ? zone : Optional.empty();
    }

    private void band(YamlItem item, Map<BandCode, PriceBand> bands) {
        Optional<BandCode> code = item.get("code").read(BandCode::parse);
        String name = item.get("name").text().orElse("");
        String description = item.get("description").text().orElse("");
        item.refuseOtherKeys();
        if (code.isPresent()
                && bands.putIfAbsent(code.get(), new PriceBand(code.get(), name, description, ImmutableSet.of()))
                        != null) {
            item.get("code").problem("band '" + code.get() + "' is given again; keep one");
        }
    }

    private static boolean isNew(ZoneCode code, YamlItem item, Map<ZoneCode, Place> places) {
        Place here = item.get("code").place();
        Place first = places.putIfAbsent(code, here);
        if (first != null) {
            item.get("code").problem("zone '" + code + "' is given again, after line " + first.line() + "; keep one");
        }
        return first == null;
    }
}
