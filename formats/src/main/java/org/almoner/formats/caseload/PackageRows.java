package org.almoner.formats.caseload;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.FundedPackage;

/** What packages are as rows of a caseload. Immutable. */
final class PackageRows {

    private final ImmutableMap<PersonId, Integer> packagesOf;

    /** Rows of a caseload of these packages. */
    PackageRows(Collection<FundedPackage> packages) {
        Map<PersonId, Integer> counted = new HashMap<>();
        packages.forEach(each -> each.person().ifPresent(person -> counted.merge(person, 1, Integer::sum)));
        this.packagesOf = ImmutableMap.copyOf(counted);
    }

    /** {@return why the table would not give back the package as it is, or empty where it would} */
    Optional<String> whyNot(FundedPackage funded) {
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
        return funded.charge().isPresent()
                        && funded.person().map(packagesOf::get).orElse(1) > 1
                ? Optional.of("the person has several packages, and what can be asked is for all of them")
                : Optional.empty();
    }

    private static boolean isWeekly(Service service) {
        return service.equals(Service.weekly(service.price(), service.weeklyUnits()));
    }

    /** {@return the rows of a package that the table gives back as it is} */
    static ImmutableList<ImmutableMap<String, String>> of(FundedPackage funded) {
        ImmutableMap<String, String> terms = terms(funded);
        return funded.pack()
                .service()
                .map(service -> ImmutableList.of(
                        and(terms, Map.of(CaseloadWriter.UNITS, Integer.toString(service.weeklyUnits())))))
                .orElseGet(() -> visits(funded.pack()).stream()
                        .map(visit -> and(terms, visit))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableMap<String, String> terms(FundedPackage funded) {
        CaseloadPackage pack = funded.pack();
        Optional<UnitPrice> agreed =
                pack.service().filter(any -> !pack.atFee()).map(Service::price).or(pack::agreed);
        return ImmutableMap.<String, String>builder()
                .put(CaseloadWriter.PACKAGE, pack.id().toString())
                .put(
                        CaseloadWriter.PLACE,
                        funded.home().map(Object::toString).orElse(pack.band().toString()))
                .put(CaseloadWriter.AGREED, agreed.map(UnitPrice::toString).orElse(""))
                .put(CaseloadWriter.LOT, pack.offering().lot().toString())
                .put(CaseloadWriter.SERVICE, pack.offering().service().toString())
                .put(
                        CaseloadWriter.CONTRIBUTION,
                        funded.charge()
                                .map(charge -> ((Contribution) charge).weekly().toString())
                                .orElse(""))
                .put(
                        CaseloadWriter.HEALTH_SHARE,
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
                        CaseloadWriter.DAYS,
                                each.getValue().stream()
                                        .map(visit ->
                                                Ascii.toLowerCase(visit.day().name()))
                                        .collect(Collectors.joining(" ")),
                        CaseloadWriter.START, each.getKey().start().toString(),
                        CaseloadWriter.MINUTES, Integer.toString(each.getKey().minutes()),
                        CaseloadWriter.SECOND_CARER,
                                Integer.toString(each.getKey().secondCarerMinutes())))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableMap<String, String> and(Map<String, String> one, Map<String, String> other) {
        return ImmutableMap.<String, String>builder().putAll(one).putAll(other).buildOrThrow();
    }

    /** A visit, whatever its day. */
    private record SameVisit(LocalTime start, int minutes, int secondCarerMinutes) {}
}
