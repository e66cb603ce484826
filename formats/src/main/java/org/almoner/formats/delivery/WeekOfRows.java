package org.almoner.formats.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.almoner.application.port.in.VisitReports.Reason.Malformed;
import org.almoner.application.port.in.VisitReports.Row;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.delivery.DeliveryRow.PersonWeekRef;
import org.almoner.formats.visits.Became;

/** Makes reports of rows, those of both carers of a visit together: rows of one person's week stand together, and are held until they end. Of one thread. */
final class WeekOfRows {

    /** More than any week has; rows that go on are taken as another week. */
    static final int MOST = 2_000;

    private final ProviderId provider;
    private final PackageFinder finder;
    private final Consumer<Row> rows;
    private final ClaimedSums sums = new ClaimedSums();
    private final List<TableRow<DeliveryRow>> held = new ArrayList<>();
    private Optional<PersonWeekRef> week = Optional.empty();

    WeekOfRows(ProviderId provider, PackageFinder finder, Consumer<Row> rows) {
        this.provider = provider;
        this.finder = finder;
        this.rows = rows;
    }

    /** Takes the next row. */
    void add(TableRow<DeliveryRow> row) {
        Optional<PersonWeekRef> next = row instanceof TableRow.Read<DeliveryRow> read
                ? Optional.of(read.value().week())
                : week;
        if (!next.equals(week) || held.size() == MOST) {
            giveHeld();
            week = next;
        }
        held.add(row);
    }

    /** {@return what all rows claim, after the last} */
    Claimed finish() {
        giveHeld();
        return sums.sums();
    }

    private void giveHeld() {
        List<DeliveryRow> read = held.stream()
                .filter(TableRow.Read.class::isInstance)
                .map(row -> ((TableRow.Read<DeliveryRow>) row).value())
                .toList();
        sums.add(read);
        IdentityHashMap<DeliveryRow, DeliveryRow> seconds = new IdentityHashMap<>();
        IdentityHashMap<DeliveryRow, String> refused = new IdentityHashMap<>();
        read.stream().filter(DeliveryRow::secondary).forEach(second -> pair(second, read, seconds, refused));
        for (TableRow<DeliveryRow> row : held) {
            give(row, seconds, refused);
        }
        held.clear();
    }

    private static void pair(
            DeliveryRow second,
            List<DeliveryRow> read,
            IdentityHashMap<DeliveryRow, DeliveryRow> seconds,
            IdentityHashMap<DeliveryRow, String> refused) {
        Optional<DeliveryRow> first = read.stream()
                .filter(row -> !row.secondary() && row.isVisitOf(second))
                .max(Comparator.comparing(DeliveryRow::startClaimed));
        if (first.isEmpty()) {
            refused.put(
                    second,
                    "no row of this person's week tells of the first carer of this visit; keep both rows together");
        } else if (seconds.putIfAbsent(first.get(), second) != null) {
            refused.put(second, "a third carer at a visit cannot be told; leave this row out");
        }
    }

    private void give(
            TableRow<DeliveryRow> row,
            IdentityHashMap<DeliveryRow, DeliveryRow> seconds,
            IdentityHashMap<DeliveryRow, String> refused) {
        if (row instanceof TableRow.Wrong<DeliveryRow> wrong) {
            rows.accept(new Row.NotRead(
                    wrong.line(),
                    wrong.problems().stream()
                            .map(problem -> new Malformed(problem.column(), problem.value(), problem.detail()))
                            .collect(ImmutableList.toImmutableList())));
            return;
        }
        DeliveryRow read = ((TableRow.Read<DeliveryRow>) row).value();
        String detail = refused.get(read);
        if (detail != null) {
            rows.accept(notRead(row.line(), Column.SECONDARY, detail));
        } else if (!read.secondary()) {
            rows.accept(report(row.line(), read, Optional.ofNullable(seconds.get(read))));
        }
    }

    private Row report(long line, DeliveryRow first, Optional<DeliveryRow> second) {
        try {
            VisitId visit = new VisitId(pack(first), first.date(), first.startClaimed());
            return new Row.Read(line, new VisitRecord(visit, provider, attendance(first, second), first.carer()));
        } catch (IllegalArgumentException e) {
            return notRead(line, "", String.valueOf(e.getMessage()));
        }
    }

    private static Row notRead(long line, String column, String detail) {
        return new Row.NotRead(line, ImmutableList.of(new Malformed(column, "", detail)));
    }

    private PackageId pack(DeliveryRow row) {
        ImmutableSet<PackageId> with = finder.find(row.week().person(), provider, row.date());
        if (row.order().isPresent()) {
            checkArgument(
                    with.contains(row.order().get()),
                    "package %s of %s is not with %s on %s; check references and day",
                    row.order().get(),
                    row.week().person(),
                    provider,
                    row.date());
            return row.order().get();
        }
        checkArgument(
                with.size() == 1,
                "%s of %s with %s on %s; name it as %s",
                with.isEmpty() ? "there is no package" : "there are several packages",
                row.week().person(),
                provider,
                row.date(),
                Column.ORDER);
        return with.iterator().next();
    }

    private static Attendance attendance(DeliveryRow first, Optional<DeliveryRow> second) {
        Optional<DeliveryRow> came =
                second.filter(other -> other.outcome().became() != Became.MISSED || isMissed(first));
        came.ifPresent(other -> checkArgument(
                other.outcome().equals(first.outcome()),
                "the first carer's visit was %s, and the second carer's %s; write the same visit code in both rows",
                first.outcome().became(),
                other.outcome().became()));
        int carers = came.isPresent() || (second.isEmpty() && first.carers() == 2) ? 2 : 1;
        return switch (first.outcome().became()) {
            case ATTENDED -> attended(first, came, carers);
            case NO_LOG_OUT ->
                new Attendance.NoLogOut(first.start(), carers, first.outcome().verified());
            case MISSED -> new Attendance.Missed();
            case NO_ACCESS -> new Attendance.NoAccess(first.start());
            case CANCELLED -> new Attendance.Cancelled(first.outcome().noticeHours());
        };
    }

    private static boolean isMissed(DeliveryRow row) {
        return row.outcome().became() == Became.MISSED;
    }

    private static Attendance attended(DeliveryRow first, Optional<DeliveryRow> second, int carers) {
        return second.map(other -> new Attendance.Attended(
                        first.start(),
                        first.minutes(),
                        other.minutes(),
                        Optional.of(other.start()).filter(start -> !start.equals(first.start()))))
                .orElseGet(() ->
                        new Attendance.Attended(first.start(), first.minutes(), carers == 2 ? first.minutes() : 0));
    }
}
