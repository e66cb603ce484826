package org.almoner.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.application.port.in.Runs.Result;
import org.almoner.application.port.in.Statements.VisitAccount;
import org.almoner.cli.demo.PlacementStep.Placed;
import org.almoner.cli.text.Json;
import org.almoner.cli.text.RunText;
import org.almoner.cli.text.TextTable;
import org.almoner.cli.text.TotalsText;
import org.almoner.cli.text.VisitText;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.charging.WeeklyCharge.Limit;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.delivery.VisitStatus;
import org.almoner.domain.ledger.Totals;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.zones.Zone;
import org.almoner.simulation.world.VisitWeek;
import org.almoner.simulation.world.World;
import org.almoner.simulation.world.WorldRecorder;
import org.almoner.wording.ChargeWords;
import org.almoner.wording.Figures;

/** Plays the week, pays and charges it, and explains one visit (rules C8, L10; properties P2, P4). */
final class WeekStep {

    private WeekStep() {}

    /**
     * What came of the step.
     *
     * @param section what it has to show
     * @param run the first run
     * @param statements everyone's week
     * @param explained the visit that is explained
     */
    record Played(
            Section section,
            Result run,
            ImmutableList<WeekStatement> statements,
            Optional<VisitAccount.Priced> explained) {}

    static Played of(DemoContext demo, Placed placed) {
        CareWeek week = demo.world().week();
        demo.clock().moveTo(week.next().monday());
        ImmutableList<VisitRecord> reports = VisitWeek.reports(demo.world(), placed.awarded());
        demo.bars().during("Recording visits", progress -> {
            new WorldRecorder(demo.almoner().records(), demo.store()).record(reports, progress);
            return true;
        });
        Result run = DemoRuns.settle(demo, week.next().monday(), "Paying and charging");
        ImmutableList<WeekStatement> statements = demo.bars()
                .during(
                        "Working out statements",
                        progress -> demo.almoner().statements().of(week, progress));
        Optional<VisitAccount.Priced> account = instructive(statements)
                .map(visit -> demo.almoner().statements().explain(visit.id()))
                .filter(VisitAccount.Priced.class::isInstance)
                .map(VisitAccount.Priced.class::cast);
        Optional<VisitText> explained =
                account.map(visit -> new VisitText(visit, demo.almoner().scheme(), demo.names()));
        long started = started(demo.world(), placed);
        RunText paid = new RunText(run);
        Section.Builder section = Section.of("week", "A week of visits, paid and charged")
                .words(Figures.counted(reports.size(), "visit report") + " for the week of " + week + ", with those of "
                        + Figures.counted(started, "newly placed package") + " that "
                        + (started == 1 ? "starts" : "start")
                        + " in it: so more may be paid than was planned for those in place, and to more people.")
                .table("What became of the visits", statuses(statements))
                .console(paid.text())
                .onPage(paid.headline())
                .table("Who pays, by zone", byZone(demo, statements));
        explained.ifPresent(visit -> section.console("One visit as each of them meets it:\n\n" + visit.text())
                .onPage("One visit as each of them meets it. "
                        + ChargeWords.sentence(visit.account().week()))
                .onPage("Visit " + visit.account().visit().id(), visit.sideBySide())
                .onPage("The week it is part of", visit.line()));
        return new Played(
                section.with(json(demo, reports.size(), statements, run, explained)), run, statements, account);
    }

    /** {@return how many of the packages that brokerage placed start during the week} */
    private static long started(World world, Placed placed) {
        return world.waiting().stream()
                .filter(each -> placed.awarded().containsKey(each.pack()))
                .filter(each -> each.plan().isPresent())
                .filter(each ->
                        each.wanted().from().isBefore(world.week().next().monday()))
                .count();
    }

    static Stream<PricedVisit> visits(List<WeekStatement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.lines().stream())
                .flatMap(line -> Streams.stream(line.visits()));
    }

    private static Map<VisitStatus, Long> counts(List<WeekStatement> statements) {
        return visits(statements)
                .collect(Collectors.groupingBy(
                        visit -> visit.paid().status(), () -> new EnumMap<>(VisitStatus.class), Collectors.counting()));
    }

    private static TextTable statuses(List<WeekStatement> statements) {
        Map<VisitStatus, Long> counts = counts(statements);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        TextTable table = TextTable.of("Visit", ">Visits", ">Share");
        counts.forEach(
                (status, count) -> table.row(Figures.words(status), Figures.count(count), Figures.share(count, all)));
        return table.total("All", Figures.count(all), "");
    }

    static Totals totals(Zone zone, List<WeekStatement> statements) {
        return Totals.ofBalances(statements.stream()
                .flatMap(statement -> statement.lines().stream())
                .filter(line -> Iterables.any(
                        line.visits(), visit -> visit.place().zone().code().equals(zone.code())))
                .flatMap(line -> line.due().values().stream())
                .toList());
    }

    /** What is not given in visits is in no zone's row: a place is bought wherever it is. */
    private static TextTable byZone(DemoContext demo, List<WeekStatement> statements) {
        Stream<TotalsText.Named> zones = demo.world().scheme().zones().stream()
                .map(zone -> new TotalsText.Named(zone.name(), totals(zone, statements)));
        Stream<TotalsText.Named> places = demo.world().plannedPlaces().isEmpty()
                ? Stream.empty()
                : Stream.of(new TotalsText.Named("Places, nights, sessions", ofPlaces(statements)));
        return TotalsText.table("Zone", Stream.concat(zones, places).toList());
    }

    private static Totals ofPlaces(List<WeekStatement> statements) {
        return Totals.ofBalances(statements.stream()
                .flatMap(statement -> statement.lines().stream())
                .filter(line -> !line.items().isEmpty() && Iterables.isEmpty(line.visits()))
                .flatMap(line -> line.due().values().stream())
                .toList());
    }

    /**
     * {@return a visit that each side meets differently: short, funded in part by the NHS, of a person who is charged, and
     * with a figure below the plan; as near to that as the week has one}
     */
    private static Optional<PricedVisit> instructive(List<WeekStatement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.lines().stream()
                        .flatMap(line -> Streams.stream(line.visits())
                                .map(visit -> new Candidate(visit, interest(visit, line, statement)))))
                .max(Comparator.comparingInt(Candidate::interest)
                        .thenComparing(candidate -> candidate.visit().id(), Comparator.reverseOrder()))
                .map(Candidate::visit);
    }

    private record Candidate(PricedVisit visit, int interest) {}

    private static int interest(PricedVisit visit, RemittanceLine line, WeekStatement statement) {
        boolean shared = !visit.healthShare().equals(Percentage.NONE)
                && !visit.healthShare().equals(Percentage.WHOLE);
        return (visit.paid().status() == VisitStatus.SHORT ? 16 : 0)
                + (shared ? 8 : 0)
                + (line.person().compareTo(Money.ZERO) > 0 ? 4 : 0)
                + (visit.paid().minutes() != visit.charged().minutes() ? 2 : 0)
                + (statement.charge().limit() == Limit.CONTRIBUTION ? 1 : 0);
    }

    private static ObjectNode json(
            DemoContext demo, int reports, List<WeekStatement> statements, Result run, Optional<VisitText> explained) {
        ObjectNode json = Json.object("week", demo.world().week()).put("reports", reports);
        ObjectNode statuses = Json.object();
        counts(statements).forEach((status, count) -> statuses.put(status.name(), count));
        json.set("visits", statuses);
        json.set("run", RunsStep.summary(run));
        json.set(
                "zones",
                Json.array(
                        demo.world().scheme().zones(),
                        zone -> TotalsText.json(totals(zone, statements))
                                .put("zone", zone.code().toString())));
        if (!demo.world().plannedPlaces().isEmpty()) {
            json.set("places", TotalsText.json(ofPlaces(statements)));
        }
        explained.ifPresent(visit -> json.set("explained", visit.json()));
        return json;
    }
}
