package org.almoner.formats.caseload;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Range;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.parts.Words;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution;
import org.almoner.formats.caseload.CaseloadRow.Terms;
import org.almoner.formats.caseload.CaseloadRow.Where;
import org.almoner.formats.csv.CsvRow;
import org.almoner.formats.csv.FieldText;

/** Reads a row of a caseload by itself: a visit on some weekdays, or places, nights or sessions of a week. Immutable. */
final class CaseloadRowReader {

    private static final ImmutableMap<String, ImmutableSet<DayOfWeek>> DAYS = days();

    private final Scheme scheme;
    private final LocalDate day;
    private final ImmutableMap<String, BandCode> bands;

    CaseloadRowReader(Scheme scheme, LocalDate day) {
        this.scheme = scheme;
        this.day = day;
        this.bands = Maps.uniqueIndex(
                scheme.bands().stream().map(Scheme.PriceBand::code).toList(), BandCode::toString);
    }

    private static ImmutableMap<String, ImmutableSet<DayOfWeek>> days() {
        ImmutableMap.Builder<String, ImmutableSet<DayOfWeek>> days = ImmutableMap.builder();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(Ascii.toLowerCase(day.name()), ImmutableSet.of(day));
        }
        ImmutableList<DayOfWeek> all = ImmutableList.copyOf(DayOfWeek.values());
        return days.put("weekday", ImmutableSet.copyOf(all.subList(0, 5)))
                .put("weekend", ImmutableSet.copyOf(all.subList(5, 7)))
                .put("every-day", ImmutableSet.copyOf(all))
                .buildOrThrow();
    }

    /** {@return what the row says, or empty where something is wrong with it, which the row then tells} */
    Optional<CaseloadRow> read(CsvRow row) {
        boolean isOfUnits = !row.text(CaseloadWriter.UNITS).isEmpty();
        Optional<Where> where = row.needed(CaseloadWriter.PLACE, this::where);
        Optional<Offering> offering = offering(row);
        Optional<UnitPrice> agreed =
                row.value(CaseloadWriter.AGREED, text -> isOfUnits ? priceOfUnits(text) : priceOfVisits(text));
        ImmutableList<PlannedVisit> visits = isOfUnits ? ImmutableList.of() : visits(row);
        Optional<Service> service = isOfUnits ? service(row, offering, agreed) : Optional.empty();
        Optional<Contribution> contribution =
                row.value(CaseloadWriter.CONTRIBUTION, text -> new Contribution(Money.given(text)));
        Optional<Percentage> healthShare = row.value(CaseloadWriter.HEALTH_SHARE, Percentage::parse);
        return row.isRight()
                ? Optional.of(new CaseloadRow(
                        new Terms(
                                offering.orElseThrow(),
                                where.orElseThrow(),
                                agreed,
                                contribution,
                                healthShare.orElse(Percentage.NONE)),
                        visits,
                        service))
                : Optional.empty();
    }

    private Where where(String place) {
        return Optional.ofNullable(bands.get(place))
                .map(band -> new Where(band, Optional.empty()))
                .orElseGet(() -> where(postcode(place)));
    }

    private Where where(Postcode postcode) {
        Resolution found = scheme.zoneMap().resolve(postcode, day);
        if (found instanceof Resolution.Unresolved unresolved) {
            throw new IllegalArgumentException(unresolved.explanation());
        }
        return new Where(((Resolution.Resolved) found).band(), Optional.of(postcode));
    }

    private Postcode postcode(String place) {
        try {
            return Postcode.parse(place);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + place + "' is neither a postcode nor one of the bands " + Words.list(bands.keySet()), e);
        }
    }

    private Optional<Offering> offering(CsvRow row) {
        Optional<LotCode> lot = row.value(CaseloadWriter.LOT, LotCode::parse);
        Optional<ServiceCode> service = row.value(CaseloadWriter.SERVICE, ServiceCode::parse);
        if (row.text(CaseloadWriter.LOT).isEmpty() == lot.isPresent()
                || row.text(CaseloadWriter.SERVICE).isEmpty() == service.isPresent()) {
            return Optional.empty();
        }
        Optional<Offering> offering = scheme.charging().rates().offering(lot, service);
        if (offering.isEmpty()) {
            row.wrong(
                    lot.isPresent() ? CaseloadWriter.LOT : CaseloadWriter.SERVICE,
                    "lot and service do not name one of "
                            + scheme.charging().rates().offerings() + "; write both in their columns");
        }
        return offering;
    }

    private static ImmutableList<PlannedVisit> visits(CsvRow row) {
        Optional<ImmutableSet<DayOfWeek>> days = row.needed(CaseloadWriter.DAYS, CaseloadRowReader::weekdays);
        Optional<LocalTime> start = row.needed(CaseloadWriter.START, FieldText::time);
        Optional<Integer> minutes = row.needed(CaseloadWriter.MINUTES, text -> number(text, PlannedVisit.MINUTES));
        Optional<Integer> second =
                row.value(CaseloadWriter.SECOND_CARER, text -> number(text, PlannedVisit.SECOND_CARER_MINUTES));
        if (days.isEmpty() || start.isEmpty() || minutes.isEmpty()) {
            return ImmutableList.of();
        }
        try {
            return days.get().stream()
                    .map(each -> new PlannedVisit(each, start.get(), minutes.get(), second.orElse(0)))
                    .collect(ImmutableList.toImmutableList());
        } catch (IllegalArgumentException e) {
            boolean isOfSecond = second.filter(of -> of > minutes.get()).isPresent();
            row.wrong(isOfSecond ? CaseloadWriter.SECOND_CARER : CaseloadWriter.START, String.valueOf(e.getMessage()));
            return ImmutableList.of();
        }
    }

    private static int number(String text, Range<Integer> bounds) {
        return FieldText.number(text, bounds.lowerEndpoint(), bounds.upperEndpoint());
    }

    private static ImmutableSet<DayOfWeek> weekdays(String text) {
        TreeSet<DayOfWeek> days = new TreeSet<>();
        for (String word : Splitter.on(' ').omitEmptyStrings().split(text)) {
            ImmutableSet<DayOfWeek> named = DAYS.get(word);
            checkArgument(
                    named != null,
                    "'%s' is not one of %s; write several with blanks between them",
                    word,
                    Words.list(DAYS.keySet()));
            checkArgument(named.stream().allMatch(days::add), "'%s' names a day twice; keep one", text);
        }
        return ImmutableSet.copyOf(days);
    }

    /** Beside units nothing of a visit is written. */
    private Optional<Service> service(CsvRow row, Optional<Offering> offering, Optional<UnitPrice> agreed) {
        List<String> ofVisits = Stream.of(
                        CaseloadWriter.DAYS, CaseloadWriter.START, CaseloadWriter.MINUTES, CaseloadWriter.SECOND_CARER)
                .filter(column -> !row.text(column).isEmpty())
                .toList();
        if (!ofVisits.isEmpty()) {
            row.wrong(
                    CaseloadWriter.UNITS,
                    "a row of units has nothing in " + Words.list(ofVisits)
                            + "; write visits in rows of their own, of another package");
        }
        boolean isAgreed = !row.text(CaseloadWriter.AGREED).isEmpty();
        Optional<UnitPrice> price = isAgreed ? agreed : offering.flatMap(bought -> fee(row, bought));
        return price.flatMap(by ->
                row.value(CaseloadWriter.UNITS, text -> Service.weekly(by, number(text, Service.weeklyUnits(by)))));
    }

    private Optional<UnitPrice> fee(CsvRow row, Offering offering) {
        List<UnitPrice> fees = scheme.charging().rates().fees().entrySet().stream()
                .filter(fee -> fee.getKey().offering().equals(offering))
                .flatMap(fee -> fee.getValue().find(day).stream())
                .toList();
        if (fees.size() == 1) {
            return Optional.of(fees.get(0));
        }
        row.wrong(
                CaseloadWriter.UNITS,
                "of " + offering + " the scheme has " + (fees.isEmpty() ? "no fee" : "the fees " + Words.list(fees))
                        + " on " + day
                        + ", so that nothing says what one unit is; write what was agreed in column 'agreed', such as"
                        + " 700.00/week");
        return Optional.empty();
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
}
