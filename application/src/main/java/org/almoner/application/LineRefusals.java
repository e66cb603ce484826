package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.application.port.out.Store;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;

/** Why no run can ever post anything to a line. */
final class LineRefusals {

    private final Scheme scheme;
    private final Store store;
    private final LineKey line;
    private final Optional<PackageHistory> pack;

    LineRefusals(Scheme scheme, Store store, LineKey line) {
        this.scheme = scheme;
        this.store = store;
        this.line = line;
        this.pack = line.pack().flatMap(store.packages()::find);
    }

    /** {@return every reason; none when it can} */
    ImmutableList<RecordRefusal> all() {
        return Stream.of(person(), ofPackage(), provider(), provided(), form())
                .flatMap(refusals -> refusals)
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<RecordRefusal> person() {
        return line.person().stream()
                .filter(id -> store.people().find(id).isEmpty())
                .map(RecordRefusal.UnknownPerson::new);
    }

    private Stream<RecordRefusal> ofPackage() {
        return line.pack().stream()
                .filter(id -> pack.filter(known -> line.person().equals(Optional.of(known.person())))
                        .isEmpty())
                .map(id -> pack.isEmpty()
                        ? new RecordRefusal.UnknownPackage(id)
                        : new RecordRefusal.PackageOfAnother(id, line.person().orElseThrow()));
    }

    private Stream<RecordRefusal> provider() {
        return line.provider().stream()
                .filter(id -> store.providers().find(id).isEmpty())
                .map(RecordRefusal.UnknownProvider::new);
    }

    /** A provider that was never recorded to provide a package was not paid for it either, for nothing recorded of it goes. */
    private Stream<RecordRefusal> provided() {
        return pack.stream().flatMap(known -> {
            ImmutableSortedSet<ProviderId> ever = known.facts().of(PackageFacts.PROVIDER).facts().stream()
                    .flatMap(fact -> fact.value().stream())
                    .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
            return line.provider().stream()
                    .filter(id -> store.providers().find(id).isPresent() && !ever.contains(id))
                    .map(id -> new RecordRefusal.NeverProvided(known.id(), id, ever));
        });
    }

    /** Care and its charge are of a week, a package and a provider; a block of nights of a week, a provider and a service; direct payments of a month and a package; all else of a week. */
    private Stream<RecordRefusal> form() {
        boolean isPosted = switch (line.kind()) {
            case CARE -> isWeek();
            case NIGHT_BLOCK -> isWeek() && isOfBlock();
            case CHARGE -> isWeek() ? line.provider().isPresent() : isMonthPaidDirectly();
            case DIRECT_PAYMENT -> isMonthPaidDirectly();
            case FEE, WAIVER, DEFERRAL, INTEREST -> isWeek() && line.pack().isEmpty();
        };
        return isPosted ? Stream.empty() : Stream.of(new RecordRefusal.NoSuchLine(line));
    }

    private boolean isWeek() {
        DateRange days = line.period();
        return days.from().getDayOfWeek() == DayOfWeek.MONDAY
                && days.equals(CareWeek.containing(days.from()).range());
    }

    private boolean isOfBlock() {
        return scheme.packages().nightBlocks().stream()
                .anyMatch(block -> line.provider().equals(Optional.of(block.provider()))
                        && line.service().equals(Optional.of(block.service()))
                        && block.term()
                                .intersection(scheme.term())
                                .filter(line.period()::overlaps)
                                .isPresent());
    }

    private boolean isMonthPaidDirectly() {
        LocalDate first = line.period().from();
        return first.getDayOfMonth() == 1
                && line.period().equals(DateRange.of(first, first.plusMonths(1)))
                && wasPaidDirectly();
    }

    private boolean wasPaidDirectly() {
        return pack.map(known -> known.facts().of(PackageFacts.DIRECT_PAYMENT).facts())
                .filter(payments -> !payments.isEmpty())
                .isPresent();
    }
}
