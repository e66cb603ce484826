package org.almoner.domain.ledger;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.Comparators.emptiesFirst;
import static java.util.Comparator.naturalOrder;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;

/**
 * What a line of a remittance or a bill is about. It is the unit in which money is rounded, posted and corrected. Immutable.
 *
 * @param person whose care it is; nobody's where places are kept that nobody uses
 * @param period the days it covers, with an end: a care week, or the month of a direct payment
 * @param kind what it settles
 * @param pack the package, where the kind is about one
 * @param provider who provided it, where the kind is about one
 * @param service what is kept, where the kind is about a block of nights
 */
public record LineKey(
        Optional<PersonId> person,
        DateRange period,
        Kind kind,
        Optional<PackageId> pack,
        Optional<ProviderId> provider,
        Optional<ServiceCode> service)
        implements Comparable<LineKey> {

    private static final Comparator<LineKey> ORDER = Comparator.comparing(
                    (LineKey line) -> line.period().from())
            .thenComparing(LineKey::person, emptiesFirst(naturalOrder()))
            .thenComparing(LineKey::pack, emptiesFirst(naturalOrder()))
            .thenComparing(LineKey::provider, emptiesFirst(naturalOrder()))
            .thenComparing(LineKey::service, emptiesFirst(naturalOrder()))
            .thenComparing(LineKey::kind)
            .thenComparing(line -> line.period().end(), emptiesFirst(naturalOrder()));

    /** What a line settles. */
    public enum Kind {
        /** A provider's pay for a package, and what the NHS bears of it. */
        CARE,
        /** What a provider earns by a block of nights beside the pay for packages (rule C12). */
        NIGHT_BLOCK,
        /** What person and third party are charged for a package. */
        CHARGE,
        /** What is paid as a direct payment, or into an individual service fund. */
        DIRECT_PAYMENT,
        /** Fees to the person. */
        FEE,
        /** What the council does not ask for of the charges. */
        WAIVER,
        /** What the person pays later, under a deferred payment agreement. */
        DEFERRAL,
        /** Interest on what is deferred. */
        INTEREST;

        /** {@return whether it pays somebody; the others charge somebody} */
        public boolean isPayment() {
            return this == CARE || this == NIGHT_BLOCK || this == DIRECT_PAYMENT;
        }

        private static Kind parse(String text) {
            return valueOf(Ascii.toUpperCase(text).replace('-', '_'));
        }

        /** {@return the name in lower-case words, such as {@code direct-payment}} */
        @Override
        public String toString() {
            return Ascii.toLowerCase(name()).replace('_', '-');
        }
    }

    /**
     * Refuses a period without an end, and care that is nobody's.
     *
     * @throws IllegalArgumentException if the period has no end, a line of care lacks its package or provider, one of a block of nights
     *     has no provider and service, or a person, another is without its person, or has a provider without a package
     */
    public LineKey {
        checkArgument(period.end().isPresent(), "a line covers days with an end, but got %s", period);
        checkArgument(
                kind != Kind.CARE || (pack.isPresent() && provider.isPresent()),
                "a line of care is of a package by a provider, but one is missing");
        boolean isBlock = kind == Kind.NIGHT_BLOCK;
        checkArgument(isBlock == person.isEmpty(), "a line is of a person, unless it is of a block of nights");
        checkArgument(
                isBlock == service.isPresent() && (!isBlock || provider.isPresent()),
                "a line is of a provider's service exactly when it is of a block of nights");
        checkArgument(
                isBlock ? pack.isEmpty() : pack.isPresent() || provider.isEmpty(),
                "a line of a block names no package, and any other no provider without a package");
    }

    /** {@return the line of a kind that is about a person's care} */
    public static LineKey of(
            PersonId person, DateRange period, Kind kind, Optional<PackageId> pack, Optional<ProviderId> provider) {
        return new LineKey(Optional.of(person), period, kind, pack, provider, Optional.empty());
    }

    /** {@return the line of a provider's pay for a week of a package} */
    public static LineKey care(PersonId person, CareWeek week, PackageId pack, ProviderId provider) {
        return of(person, week.range(), Kind.CARE, Optional.of(pack), Optional.of(provider));
    }

    /** {@return the line of a kind that is about the person alone} */
    public static LineKey of(PersonId person, DateRange period, Kind kind) {
        return of(person, period, kind, Optional.empty(), Optional.empty());
    }

    /** {@return the line of what a provider earns by keeping places of the service in a week} */
    public static LineKey nightBlock(CareWeek week, ProviderId provider, ServiceCode service) {
        return new LineKey(
                Optional.empty(),
                week.range(),
                Kind.NIGHT_BLOCK,
                Optional.empty(),
                Optional.of(provider),
                Optional.of(service));
    }

    /** {@return the line of another kind about the same package, provider and days} */
    public LineKey as(Kind other) {
        return new LineKey(person, period, other, pack, provider, service);
    }

    /**
     * {@return the day whose run settles the line: the first of its days, but for a direct payment, which is made in
     * advance, the last weekday before}
     */
    public LocalDate dueOn() {
        return kind == Kind.DIRECT_PAYMENT ? inAdvance(period.from()) : period.from();
    }

    /** {@return the last day before, but for Saturday and Sunday} */
    public static LocalDate inAdvance(LocalDate day) {
        LocalDate before = day.minusDays(1);
        return before.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                ? before
                : before.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static LineKey parse(String text) {
        List<String> parts = Splitter.on(':').splitToList(text);
        try {
            checkArgument(parts.size() >= 3 && parts.size() <= 5, "three to five parts are needed");
            Kind kind = Kind.parse(parts.get(0));
            DateRange period = DateRange.parse(parts.get(1));
            if (kind == Kind.NIGHT_BLOCK) {
                checkArgument(parts.size() == 4, "four parts are needed");
                return new LineKey(
                        Optional.empty(),
                        period,
                        kind,
                        Optional.empty(),
                        Optional.of(ProviderId.parse(parts.get(2))),
                        Optional.of(ServiceCode.parse(parts.get(3))));
            }
            return of(
                    PersonId.parse(parts.get(2)),
                    period,
                    kind,
                    parts.stream().skip(3).findFirst().map(PackageId::parse),
                    parts.stream().skip(4).findFirst().map(ProviderId::parse));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a line: write kind:days:person and, where it has them, :package:provider,"
                            + " such as care:2020-11-02/2020-11-09:C-00042:K-00042:P-017, or"
                            + " night-block:days:provider:service",
                    e);
        }
    }

    @Override
    public int compareTo(LineKey other) {
        return ORDER.compare(this, other);
    }

    /**
     * {@return kind, days and, where the line has them, person, package, provider and service, such as
     * {@code care:2020-11-02/2020-11-09:C-00042:K-00042:P-017}; {@link #parse} reads it}
     */
    @Override
    public String toString() {
        return Stream.<Optional<?>>of(person, pack, provider, service)
                .flatMap(Optional::stream)
                .map(Object::toString)
                .collect(Collectors.joining(":", kind + ":" + period + ":", ""));
    }
}
