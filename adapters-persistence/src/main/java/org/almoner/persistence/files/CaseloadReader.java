package org.almoner.persistence.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.parts.Words;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Reads a caseload: each row is a visit on some weekdays, and a package is all rows of its reference; or it is one row of places, nights
 * or sessions.
 */
final class CaseloadReader {

    private static final ImmutableList<String> NEEDED = ImmutableList.of("package", "place");
    private static final ImmutableList<String> OF_VISITS = ImmutableList.of("days", "start", "minutes");
    private static final String SECOND_CARER = "second-carer";
    private static final String UNITS = "units";
    private static final ImmutableList<String> FURTHER =
            ImmutableList.of(SECOND_CARER, UNITS, "agreed", "lot", "service", "contribution", "health-share");
    private static final ImmutableMap<String, ImmutableSet<DayOfWeek>> DAYS = days();

    private final Folder folder;
    private final Scheme scheme;
    private final LocalDate day;
    private final ImmutableMap<String, BandCode> bands;
    private final Remarks remarks = new Remarks();
    private final Map<PackageId, Draft> drafts = new LinkedHashMap<>();

    CaseloadReader(Folder folder, Scheme scheme, LocalDate day) {
        this.folder = folder;
        this.scheme = scheme;
        this.day = day;
        this.bands = Maps.uniqueIndex(
                scheme.bands().stream().map(Scheme.PriceBand::code).toList(), BandCode::toString);
    }

    private static ImmutableMap<String, ImmutableSet<DayOfWeek>> days() {
        ImmutableMap.Builder<String, ImmutableSet<DayOfWeek>> days = ImmutableMap.builder();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day.name().toLowerCase(Locale.ROOT), ImmutableSet.of(day));
        }
        ImmutableList<DayOfWeek> all = ImmutableList.copyOf(DayOfWeek.values());
        return days.put("weekday", ImmutableSet.copyOf(all.subList(0, 5)))
                .put("weekend", ImmutableSet.copyOf(all.subList(5, 7)))
                .put("every-day", ImmutableSet.copyOf(all))
                .buildOrThrow();
    }

    FileResult<ImmutableList<FundedPackage>> read(String file) {
        folder.text(file, Place.wholeFile(file), remarks).ifPresent(text -> read(file, text));
        ImmutableList<FundedPackage> packages = drafts.entrySet().stream()
                .flatMap(draft -> draft.getValue().pack(draft.getKey(), remarks).stream())
                .collect(ImmutableList.toImmutableList());
        if (drafts.isEmpty() && remarks.problems().isEmpty()) {
            remarks.problem(
                    Place.wholeFile(file),
                    "the caseload has no package; write a row for each of its visits, or one with its units");
        }
        ImmutableList<FileRemark> problems = remarks.problems();
        return problems.isEmpty() ? new FileResult.Accepted<>(packages) : new FileResult.Refused<>(problems);
    }

    /** The columns of visits may be left out where there is one of units. */
    private void read(String file, String text) {
        boolean hasUnits = CsvTable.columns(text).contains(UNITS);
        List<String> needed = hasUnits ? NEEDED : Lists.newArrayList(Iterables.concat(NEEDED, OF_VISITS));
        List<String> further = hasUnits ? Lists.newArrayList(Iterables.concat(OF_VISITS, FURTHER)) : FURTHER;
        CsvTable.readOnly(file, text, needed, further, remarks, this::row);
    }

    private void row(CsvTable.Row row) {
        Optional<PackageId> pack = row.read("package", PackageId::parse);
        Optional<Where> where = row.text("place").flatMap(place -> where(row, place));
        Optional<Offering> offering = offering(row);
        Optional<UnitPrice> agreed =
                optional(row, "agreed").flatMap(column -> row.read(column, text -> price(text, row.has(UNITS))));
        List<PlannedVisit> visits = row.has(UNITS) ? List.of() : visits(row);
        Optional<Service> service = row.has(UNITS) ? service(row, offering, agreed) : Optional.empty();
        Optional<Contribution> contribution = optional(row, "contribution")
                .flatMap(column -> row.read(column, text -> new Contribution(Money.given(text))));
        Optional<Percentage> healthShare =
                optional(row, "health-share").flatMap(column -> row.read(column, Percentage::parse));
        boolean readable = row.has("agreed") == agreed.isPresent()
                && row.has("contribution") == contribution.isPresent()
                && row.has("health-share") == healthShare.isPresent();
        if (pack.isEmpty() || where.isEmpty() || offering.isEmpty() || !readable) {
            return;
        }
        Terms terms = new Terms(offering.get(), where.get(), agreed, contribution, healthShare.orElse(Percentage.NONE));
        Draft draft = drafts.computeIfAbsent(pack.get(), any -> new Draft(row, terms, service));
        if (draft.line != row.line() && (draft.service.isPresent() || service.isPresent())) {
            remarks.problem(
                    row.place("package"),
                    "package " + pack.get() + " is in line " + draft.line
                            + ", too, but units have one row by themselves;"
                            + " write their number of the week, and visits as a package of their own");
        } else if (!draft.terms.equals(terms)) {
            remarks.problem(
                    row.place("package"),
                    "package " + pack.get() + " is " + terms + " here, but " + draft.terms + " in line " + draft.line
                            + "; write the same in all its rows");
        }
        draft.visits.addAll(visits);
    }

    private static Optional<String> optional(CsvTable.Row row, String column) {
        return row.has(column) ? Optional.of(column) : Optional.empty();
    }

    private Optional<Where> where(CsvTable.Row row, String place) {
        @Nullable BandCode band = bands.get(place);
        if (band != null) {
            return Optional.of(new Where(band, Optional.empty()));
        }
        Optional<Postcode> postcode = Optional.empty();
        try {
            postcode = Optional.of(Postcode.parse(place));
        } catch (IllegalArgumentException e) {
            remarks.problem(
                    row.place("place"),
                    "'" + place + "' is neither a postcode nor one of the bands " + Words.list(bands.keySet())
                            + Closest.hint(place, bands.keySet()));
        }
        return postcode.flatMap(known -> where(row, known));
    }

    private Optional<Where> where(CsvTable.Row row, Postcode postcode) {
        Resolution found = scheme.zoneMap().resolve(postcode, day);
        if (found instanceof Resolution.Unresolved unresolved) {
            remarks.problem(row.place("place"), unresolved.explanation());
            return Optional.empty();
        }
        return Optional.of(new Where(((Resolution.Resolved) found).band(), Optional.of(postcode)));
    }

    private Optional<Offering> offering(CsvTable.Row row) {
        Optional<LotCode> lot = optional(row, "lot").flatMap(column -> row.read(column, LotCode::parse));
        Optional<ServiceCode> service =
                optional(row, "service").flatMap(column -> row.read(column, ServiceCode::parse));
        if (row.has("lot") != lot.isPresent() || row.has("service") != service.isPresent()) {
            return Optional.empty();
        }
        Optional<Offering> offering = scheme.charging().rates().offering(lot, service);
        if (offering.isEmpty()) {
            remarks.problem(
                    row.place(lot.isPresent() ? "lot" : "service"),
                    "lot and service do not name one of "
                            + scheme.charging().rates().offerings() + "; write both in their columns");
        }
        return offering;
    }

    private List<PlannedVisit> visits(CsvTable.Row row) {
        ImmutableSet<DayOfWeek> days =
                row.read("days", CaseloadReader::weekdays).orElse(ImmutableSet.of());
        Optional<LocalTime> start = row.read("start", CaseloadReader::time);
        Optional<Integer> minutes = row.wholeNumber("minutes");
        Optional<Integer> second = row.has(SECOND_CARER) ? row.wholeNumber(SECOND_CARER) : Optional.of(0);
        if (start.isEmpty() || minutes.isEmpty() || second.isEmpty()) {
            return List.of();
        }
        return days.stream()
                .flatMap(each -> remarks
                        .make(
                                row.place("minutes"),
                                () -> new PlannedVisit(each, start.get(), minutes.get(), second.get()))
                        .stream())
                .toList();
    }

    private static ImmutableSet<DayOfWeek> weekdays(String text) {
        TreeSet<DayOfWeek> days = new TreeSet<>();
        for (String word : text.split(" +")) {
            @Nullable ImmutableSet<DayOfWeek> named = DAYS.get(word);
            if (named == null) {
                throw new IllegalArgumentException("'" + word + "' is not one of " + Words.list(DAYS.keySet())
                        + Closest.hint(word, DAYS.keySet()) + "; write several with blanks between them");
            }
            if (!named.stream().allMatch(days::add)) {
                throw new IllegalArgumentException("'" + text + "' names a day twice; keep one");
            }
        }
        return ImmutableSet.copyOf(days);
    }

    /** Beside units nothing of a visit is written. */
    private Optional<Service> service(CsvTable.Row row, Optional<Offering> offering, Optional<UnitPrice> agreed) {
        List<String> ofVisits = Stream.concat(OF_VISITS.stream(), Stream.of(SECOND_CARER))
                .filter(row::has)
                .toList();
        if (!ofVisits.isEmpty()) {
            remarks.problem(
                    row.place(UNITS),
                    "a row of units has nothing in " + Words.list(ofVisits)
                            + "; write visits in rows of their own, of another package");
        }
        Optional<Integer> units = row.wholeNumber(UNITS);
        Optional<UnitPrice> price = agreed.or(() -> offering.flatMap(bought -> fee(row, bought)));
        return units.isEmpty() || price.isEmpty()
                ? Optional.empty()
                : remarks.make(row.place(UNITS), () -> Service.weekly(price.get(), units.get()));
    }

    private Optional<UnitPrice> fee(CsvTable.Row row, Offering offering) {
        List<UnitPrice> fees = scheme.charging().rates().fees().entrySet().stream()
                .filter(fee -> fee.getKey().offering().equals(offering))
                .flatMap(fee -> fee.getValue().find(day).stream())
                .toList();
        if (fees.size() == 1 || row.has("agreed")) {
            return fees.stream().findFirst();
        }
        remarks.problem(
                row.place(UNITS),
                "of " + offering + " the scheme has " + (fees.isEmpty() ? "no fee" : "the fees " + Words.list(fees))
                        + " on "
                        + day
                        + ", so that nothing says what one unit is; write what was agreed in column 'agreed', such as"
                        + " 700.00/week");
        return Optional.empty();
    }

    private static UnitPrice price(String text, boolean isOfUnits) {
        return isOfUnits ? priceOfUnits(text) : priceOfVisits(text);
    }

    private static UnitPrice priceOfUnits(String text) {
        UnitPrice price = UnitPrice.given(text);
        checkArgument(
                !price.unit().isOfVisits(),
                "units are priced by the session, the night, the day or the week, but %s was agreed; write a price such as"
                        + " 700.00/week",
                price);
        return price;
    }

    private static UnitPrice priceOfVisits(String text) {
        UnitPrice price = UnitPrice.given(text);
        checkArgument(
                price.unit().isOfVisits(),
                "visits are priced by the hour, the half hour or the visit, but %s was agreed; write a price such as"
                        + " 19.50/hour",
                price);
        return price;
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a time of the day: write it as 07:30", e);
        }
    }

    /** A band, and the postcode that has it, if that was written. */
    private record Where(BandCode band, Optional<Postcode> home) {}

    /** What is the same in all rows of a package. */
    private record Terms(
            Offering offering,
            Where where,
            Optional<UnitPrice> agreed,
            Optional<Contribution> contribution,
            Percentage healthShare) {

        @Override
        public String toString() {
            return Stream.concat(
                            Stream.of(
                                    "of " + offering,
                                    "in band " + where.band,
                                    where.home.map(home -> "at " + home).orElse(""),
                                    agreed.map(price -> "agreed at " + price).orElse(""),
                                    contribution
                                            .map(given -> "with a contribution of " + given.weekly())
                                            .orElse("")),
                            Stream.of(healthShare)
                                    .filter(share -> !share.equals(Percentage.NONE))
                                    .map(share -> "of which the NHS funds " + share))
                    .filter(words -> !words.isEmpty())
                    .reduce((one, next) -> one + " " + next)
                    .orElseThrow();
        }
    }

    /** A package of which more rows may come. */
    private static final class Draft {

        private final int line;
        private final Place place;
        private final Terms terms;
        private final Optional<Service> service;
        private final List<PlannedVisit> visits = new ArrayList<>();

        private Draft(CsvTable.Row row, Terms terms, Optional<Service> service) {
            this.line = row.line();
            this.place = row.place("package");
            this.terms = terms;
            this.service = service;
        }

        private Optional<FundedPackage> pack(PackageId id, Remarks remarks) {
            Optional<WeeklyPlan> plan =
                    visits.isEmpty() ? Optional.empty() : remarks.make(place, () -> WeeklyPlan.of(visits));
            return plan.isEmpty() && service.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FundedPackage(
                            new CaseloadPackage(
                                    id,
                                    terms.offering,
                                    terms.where.band,
                                    plan,
                                    service,
                                    service.isPresent() ? Optional.empty() : terms.agreed,
                                    terms.agreed.isEmpty()),
                            Optional.empty(),
                            terms.where.home,
                            terms.healthShare,
                            terms.contribution.map(AssessedCharge.class::cast)));
        }
    }
}
