package org.almoner.benchmarks.charging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The same rules over one object for each visit, with BigDecimal for money. */
final class ObjectsContender implements Contender {

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private final List<Week> weeks = new ArrayList<>();
    private final long[] gross;
    private final long[] health;
    private final long[] person;
    private final ExecutorService workers;
    private final int threads;

    /** One visit. */
    private record Visit(
            byte kind,
            int planned,
            int planned2,
            int actual,
            int actual2,
            int notice,
            BigDecimal pencePerHour,
            BigDecimal share,
            boolean charged,
            boolean fullCost) {}

    /** One line: its number, and its visits. */
    private record Line(int number, List<Visit> visits) {}

    /** One week of a person. */
    private record Week(BigDecimal contribution, List<Line> lines) {}

    /** What a line costs the person, and the part of it that is full cost; what the NHS leaves is taken into account. */
    private record Cost(int line, BigDecimal pence, BigDecimal fullCost) {}

    /** A line's part of a charge. */
    private record Part(int line, BigDecimal pence, BigDecimal remainder) {}

    ObjectsContender(VisitColumns from, int threads) {
        this.gross = new long[from.lines()];
        this.health = new long[from.lines()];
        this.person = new long[from.lines()];
        this.workers = Executors.newFixedThreadPool(threads);
        this.threads = threads;
        for (int week = 0; week < from.weeks(); week++) {
            List<Line> lines = new ArrayList<>();
            for (int line = from.lineFrom[week]; line < from.lineFrom[week + 1]; line++) {
                lines.add(line(from, line));
            }
            weeks.add(new Week(BigDecimal.valueOf(from.contribution[week]), lines));
        }
    }

    private static Line line(VisitColumns from, int line) {
        List<Visit> visits = new ArrayList<>();
        for (int stretch = from.stretchFrom[line]; stretch < from.stretchFrom[line + 1]; stretch++) {
            BigDecimal price = BigDecimal.valueOf(from.pencePerHour[from.tariff[stretch]]);
            BigDecimal share = BigDecimal.valueOf(from.share[stretch], 4);
            for (int visit = from.visitFrom[stretch]; visit < from.visitFrom[stretch + 1]; visit++) {
                visits.add(new Visit(
                        from.kind[visit],
                        from.planned[visit],
                        from.planned2[visit],
                        from.actual[visit],
                        from.actual2[visit],
                        from.notice[visit],
                        price,
                        share,
                        from.charged[stretch],
                        from.fullCost[stretch]));
            }
        }
        return new Line(line, visits);
    }

    @Override
    public String name() {
        return "objects with BigDecimal";
    }

    @Override
    public void run() {
        List<CompletableFuture<Void>> parts = IntStream.range(0, threads)
                .mapToObj(part -> CompletableFuture.runAsync(
                        () -> weeks.subList(weeks.size() * part / threads, weeks.size() * (part + 1) / threads)
                                .forEach(this::charge),
                        workers))
                .toList();
        parts.forEach(CompletableFuture::join);
    }

    private void charge(Week week) {
        List<Cost> costs = week.lines().stream().map(this::price).toList();
        BigDecimal limit = costs.stream()
                .map(Cost::fullCost)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(SIXTY, 0, RoundingMode.DOWN)
                .add(week.contribution());
        BigDecimal costOfCare = costs.stream().map(Cost::pence).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal charge = limit.min(costOfCare);
        if (charge.signum() == 0) {
            costs.forEach(cost -> person[cost.line()] = 0);
            return;
        }
        List<Part> parts =
                costs.stream().map(cost -> part(cost, charge, costOfCare)).toList();
        BigDecimal left = charge.subtract(parts.stream().map(Part::pence).reduce(BigDecimal.ZERO, BigDecimal::add));
        parts.forEach(part -> person[part.line()] = part.pence().longValueExact());
        parts.stream()
                .sorted(Comparator.comparing(Part::remainder).reversed())
                .limit(left.longValueExact())
                .forEach(part -> person[part.line()]++);
    }

    private static Part part(Cost cost, BigDecimal charge, BigDecimal costOfCare) {
        BigDecimal[] share = charge.multiply(cost.pence()).divideAndRemainder(costOfCare);
        return new Part(cost.line(), share[0], share[1]);
    }

    /** In sixtieths of a penny until the line is rounded. */
    private Cost price(Line line) {
        BigDecimal exactGross = BigDecimal.ZERO;
        BigDecimal exactHealth = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal fullCost = BigDecimal.ZERO;
        for (Visit visit : line.visits()) {
            BigDecimal earned = visit.pencePerHour().multiply(BigDecimal.valueOf(paid(visit)));
            exactGross = exactGross.add(earned);
            exactHealth = exactHealth.add(earned.multiply(visit.share()));
            if (visit.charged()) {
                BigDecimal borne = visit.pencePerHour()
                        .multiply(BigDecimal.valueOf(charged(visit)))
                        .multiply(BigDecimal.ONE.subtract(visit.share()));
                cost = cost.add(borne);
                fullCost = visit.fullCost() ? fullCost.add(borne) : fullCost;
            }
        }
        BigDecimal grossPence = exactGross.divide(SIXTY, 0, RoundingMode.HALF_UP);
        BigDecimal healthPence = exactHealth.divide(SIXTY, 0, RoundingMode.HALF_UP);
        gross[line.number()] = grossPence.longValueExact();
        health[line.number()] = healthPence.longValueExact();
        BigDecimal pence = cost.divide(SIXTY, 0, RoundingMode.DOWN).min(grossPence.subtract(healthPence));
        return new Cost(line.number(), pence, fullCost);
    }

    private static int paid(Visit visit) {
        return Counting.paid(
                visit.kind(), visit.planned(), visit.planned2(), visit.actual(), visit.actual2(), visit.notice());
    }

    private static int charged(Visit visit) {
        return Counting.charged(visit.kind(), visit.planned(), visit.planned2(), visit.actual(), visit.actual2());
    }

    @Override
    public Result result() {
        return new Result(Result.NOT_WORKED_OUT, gross.clone(), health.clone(), person.clone());
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
