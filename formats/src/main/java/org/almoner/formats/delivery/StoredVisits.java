package org.almoner.formats.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.application.port.out.Store;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.formats.delivery.References.Kind;

/**
 * Writes what a provider reported of visits, as a store knows it, as a file of 24 columns: the latest report of each visit of a package that was with it, week by week, the visits
 * of one person's week one after the other. A store knows no claims: claimed is written what was. Of one thread.
 */
public final class StoredVisits {

    private static final String NOT_NAMED = "not named";

    private final Store store;
    private final RateCard rates;
    private final References references;

    /**
     * The visits of a store.
     *
     * @param rates which say what a package is of that names no service
     * @param references what ours are called in the file
     */
    public StoredVisits(Store store, RateCard rates, References references) {
        this.store = store;
        this.rates = rates;
        this.references = references;
    }

    /**
     * Writes a file; its reference is made of the provider and the days.
     *
     * @param target is not closed by this
     * @param provider whose reports
     * @param days of the visits; they have an end
     * @param created when, by the council's clock, to the second
     * @return how many visits
     * @throws IllegalArgumentException if there is no visit, the references have no word for something that is to be written, or a text cannot be
     *     read again as it is
     * @throws IOException if it cannot be written to
     */
    public long write(Writer target, ProviderId provider, DateRange days, LocalDateTime created) throws IOException {
        LocalDate end = days.end().orElseThrow(() -> new IllegalArgumentException("the days need an end"));
        Heading heading = new Heading(
                provider + " " + days.from() + " " + end,
                "Visits from " + days.from() + " to " + end.minusDays(1),
                created,
                references.theirs(Kind.PROVIDER, provider.toString()));
        String contract = references.theirs(Kind.CONTRACT, provider.toString());
        long visits = 0;
        try (ServiceDeliveryWriter writer = new ServiceDeliveryWriter(target, heading, references)) {
            for (CareWeek week = CareWeek.containing(days.from()); week.monday().isBefore(end); week = week.next()) {
                for (DeliveredVisit visit : visits(provider, contract, within(week, days))) {
                    writer.write(visit);
                    visits++;
                }
            }
        }
        checkArgument(visits > 0, "%s reported no visit from %s to %s", provider, days.from(), end.minusDays(1));
        return visits;
    }

    private static DateRange within(CareWeek week, DateRange days) {
        return week.range().intersection(days).orElseThrow();
    }

    private ImmutableList<DeliveredVisit> visits(ProviderId provider, String contract, DateRange days) {
        Map<VisitId, VisitRecord> latest = new TreeMap<>();
        store.visits().on(days).stream()
                .flatMap((Fact<VisitRecord> fact) -> fact.value().stream())
                .filter(report -> report.provider().equals(provider))
                .forEach(report -> latest.put(report.visit(), report));
        Map<PackageId, CarePackage> packages = new TreeMap<>();
        return latest.values().stream()
                .flatMap(report ->
                        visit(report, packages.computeIfAbsent(report.visit().pack(), this::pack), contract).stream())
                .sorted(Comparator.comparing(DeliveredVisit::person)
                        .thenComparing(visit -> visit.report().visit()))
                .collect(ImmutableList.toImmutableList());
    }

    private CarePackage pack(PackageId id) {
        return store.packages()
                .find(id)
                .orElseThrow(() -> new IllegalStateException("a visit of " + id + " is kept, and no such package"))
                .asKnownAt(Instant.MAX);
    }

    /** {@return the visit, or empty where the package was with another provider, whose reports count} */
    private Optional<DeliveredVisit> visit(VisitRecord report, CarePackage pack, String contract) {
        LocalDate day = report.visit().date();
        if (pack.provider().find(day).filter(report.provider()::equals).isEmpty()) {
            return Optional.empty();
        }
        Optional<ServiceCode> named = pack.serviceTypeOn(day);
        String service = rates.offering(pack.lotOn(day), named)
                .map(Offering::service)
                .or(() -> named)
                .map(ServiceCode::toString)
                .orElse(NOT_NAMED);
        int minutes = report.attendance() instanceof Attendance.Attended stay ? stay.minutes() : 0;
        return Optional.of(new DeliveredVisit(report, pack.person(), contract, service, Duration.ofMinutes(minutes)));
    }
}
