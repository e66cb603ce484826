package org.almoner.formats.caseload;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.formats.csv.CsvWriter;
import org.almoner.formats.csv.TableTemplate;
import org.almoner.formats.csv.TableTemplate.Column;

/** Writes a caseload as a table, which gives back every package that is in it. Stateless. */
public final class CaseloadWriter {

    private static final String PACKAGE = "package";
    private static final String PLACE = "place";
    private static final String DAYS = "days";
    private static final String START = "start";
    private static final String MINUTES = "minutes";
    private static final String SECOND_CARER = "second-carer";
    private static final String UNITS = "units";
    private static final String AGREED = "agreed";
    private static final String LOT = "lot";
    private static final String SERVICE = "service";
    private static final String CONTRIBUTION = "contribution";
    private static final String HEALTH_SHARE = "health-share";

    /** The columns, what each holds, and an example. */
    public static final TableTemplate TEMPLATE = new TableTemplate(ImmutableList.of(
            new Column(PACKAGE, true, "the reference; all rows of one are one package", "K-00101"),
            new Column(
                    PLACE,
                    true,
                    "a price band of the scheme, or a postcode; the same in all rows of a package",
                    "LE11 3BY"),
            new Column(
                    DAYS,
                    false,
                    "monday to sunday, several with blanks between them; or weekday, weekend, every-day",
                    "monday thursday"),
            new Column(START, false, "when the visit is to start", "07:30"),
            new Column(MINUTES, false, "how long it is to last", "45"),
            new Column(SECOND_CARER, false, "how many of the minutes a second carer is there", "0"),
            new Column(
                    UNITS,
                    false,
                    "places, nights or sessions of a week; without them days, start and minutes are needed",
                    ""),
            new Column(AGREED, false, "a price agreed for the package; the card's where it is empty", "19.40/hour"),
            new Column(LOT, false, "a code of the scheme, where it buys in more than one", ""),
            new Column(SERVICE, false, "a code of the scheme, where it buys more than one", ""),
            new Column(CONTRIBUTION, false, "the most that the person can be asked for a week", "60.00"),
            new Column(HEALTH_SHARE, false, "the part that the NHS funds", "70%")));

    private CaseloadWriter() {}

    /**
     * Writes the packages in their order; those that the table would not give back as they are it leaves out.
     *
     * @param target is not closed by this
     * @return the packages that are left out, and why
     * @throws IOException if it cannot be written to
     */
    public static ImmutableSortedMap<PackageId, String> write(Writer target, Collection<FundedPackage> packages)
            throws IOException {
        Map<PersonId, Integer> packagesOf = new HashMap<>();
        packages.forEach(each -> each.person().ifPresent(person -> packagesOf.merge(person, 1, Integer::sum)));
        Map<PackageId, String> leftOut = new TreeMap<>();
        try (CsvWriter out = new CsvWriter(target, TEMPLATE.names())) {
            for (FundedPackage each : packages) {
                boolean isOnly = each.person().map(packagesOf::get).orElse(1) == 1;
                Optional<String> reason = whyNot(each, isOnly);
                if (reason.isPresent()) {
                    leftOut.put(each.pack().id(), reason.get());
                    continue;
                }
                for (ImmutableMap<String, String> row : rows(each)) {
                    out.row(TEMPLATE.row(row));
                }
            }
        }
        return ImmutableSortedMap.copyOf(leftOut);
    }

    private static Optional<String> whyNot(FundedPackage funded, boolean isOnly) {
        CaseloadPackage pack = funded.pack();
        if (pack.plan().isPresent() && pack.service().isPresent()) {
            return Optional.of("it has visits and a service beside them, and the table has one of both");
        }
        if (pack.plan().stream()
                .anyMatch(plan ->
                        plan.visits().stream().anyMatch(visit -> visit.purpose().isPresent()))) {
            return Optional.of("a visit of it has a purpose, for which the table has no column");
        }
        if (pack.service().filter(service -> !isWeekly(service)).isPresent()) {
            return Optional.of(
                    "its service is given on certain weekdays or with nursing, for which the table has no column");
        }
        if (funded.charge().filter(charge -> !(charge instanceof Contribution)).isPresent()) {
            return Optional.of(
                    "the person is charged otherwise than a contribution, for which the table has no column");
        }
        return funded.charge().isPresent() && !isOnly
                ? Optional.of("the person has several packages, and what can be asked is for all of them")
                : Optional.empty();
    }

    private static boolean isWeekly(Service service) {
        return service.equals(Service.weekly(service.price(), service.weeklyUnits()));
    }

    private static ImmutableList<ImmutableMap<String, String>> rows(FundedPackage funded) {
        ImmutableMap<String, String> terms = terms(funded);
        return funded.pack()
                .service()
                .map(service -> ImmutableList.of(and(terms, Map.of(UNITS, Integer.toString(service.weeklyUnits())))))
                .orElseGet(() -> visits(funded.pack()).stream()
                        .map(visit -> and(terms, visit))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableMap<String, String> terms(FundedPackage funded) {
        CaseloadPackage pack = funded.pack();
        Optional<UnitPrice> agreed =
                pack.service().filter(any -> !pack.atFee()).map(Service::price).or(pack::agreed);
        return ImmutableMap.<String, String>builder()
                .put(PACKAGE, pack.id().toString())
                .put(
                        PLACE,
                        funded.home().map(Object::toString).orElse(pack.band().toString()))
                .put(AGREED, agreed.map(UnitPrice::toString).orElse(""))
                .put(LOT, pack.offering().lot().toString())
                .put(SERVICE, pack.offering().service().toString())
                .put(
                        CONTRIBUTION,
                        funded.charge()
                                .map(charge -> ((Contribution) charge).weekly().toString())
                                .orElse(""))
                .put(
                        HEALTH_SHARE,
                        funded.healthShare().equals(Percentage.NONE)
                                ? ""
                                : funded.healthShare().toString())
                .buildOrThrow();
    }

    /** {@return the columns of visits, in one row where days alone differ} */
    private static ImmutableList<ImmutableMap<String, String>> visits(CaseloadPackage pack) {
        ImmutableListMultimap<SameVisit, PlannedVisit> alike = Multimaps.index(
                pack.plan().orElseThrow().visits(),
                visit -> new SameVisit(visit.start(), visit.minutes(), visit.secondCarerMinutes()));
        return alike.asMap().entrySet().stream()
                .map(each -> ImmutableMap.of(
                        DAYS,
                                each.getValue().stream()
                                        .map(visit ->
                                                Ascii.toLowerCase(visit.day().name()))
                                        .collect(Collectors.joining(" ")),
                        START, each.getKey().start().toString(),
                        MINUTES, Integer.toString(each.getKey().minutes()),
                        SECOND_CARER, Integer.toString(each.getKey().secondCarerMinutes())))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableMap<String, String> and(Map<String, String> one, Map<String, String> other) {
        return ImmutableMap.<String, String>builder().putAll(one).putAll(other).buildOrThrow();
    }

    /** A visit, whatever its day. */
    private record SameVisit(LocalTime start, int minutes, int secondCarerMinutes) {}
}
