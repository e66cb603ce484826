package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.application.port.in.PaymentRuns;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.Store;
import org.almoner.domain.charging.Balances;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.charging.Cause;
import org.almoner.domain.charging.LedgerDifference;
import org.almoner.domain.charging.LedgerTransaction;
import org.almoner.domain.charging.LineKey;
import org.almoner.domain.charging.Run;
import org.almoner.domain.charging.RunId;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeekCalculator;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works out every week that is over, compares with the ledger, and posts the difference. */
final class RunPayments implements PaymentRuns {

    private static final Logger LOG = LoggerFactory.getLogger(RunPayments.class);

    private final Scheme scheme;
    private final Store store;
    private final Clerk clerk;
    private final WeekCalculator calculator;

    RunPayments(Scheme scheme, Store store, Clerk clerk) {
        this.scheme = scheme;
        this.store = store;
        this.clerk = clerk;
        this.calculator = new WeekCalculator(scheme.charging(), scheme.zoneMap(), scheme.term());
    }

    @Override
    public Result run(LocalDate to, String by, Progress progress) {
        return clerk.inOneUnit(now -> run(to, by, progress, now));
    }

    private Result run(LocalDate to, String by, Progress progress, Instant now) {
        ImmutableList<Run> before = store.ledger().runs();
        RunId id = new RunId(before.size() + 1);
        Run run = new Run(id, now, period(to), scheme.id(), by);

        ImmutableList<CaseFile> files = new CaseFiles(store).all(run.period());
        Map<LineKey, Balances> due = new TreeMap<>();
        ImmutableList.Builder<UnpricedVisit> unpriced = ImmutableList.builder();
        List<ExactMoney> drift = new ArrayList<>();
        for (int done = 0; done < files.size(); done++) {
            CaseFile file = files.get(done);
            weeks(run.period()).map(week -> statement(file, week, now)).forEach(statement -> {
                due.putAll(statement.due());
                unpriced.addAll(statement.unpriced());
                statement.lines().forEach(line -> drift.add(line.roundingDrift()));
            });
            progress.advanced(done + 1L, files.size());
        }

        Map<PersonId, CaseFile> byPerson =
                Maps.uniqueIndex(files, file -> file.person().id());
        ImmutableList<LedgerTransaction> posted = LedgerDifference.between(
                id, due, store.ledger().balances(run.period()), line -> cause(line, byPerson, before, now));
        store.ledger().post(run, posted);
        LOG.info("run {} over {} posted {} transactions", id, run.period(), posted.size());
        return new Result(run, posted, unpriced.build(), ExactMoney.sum(drift));
    }

    /** {@return the weeks of the scheme's term that are over on the day; the last may reach beyond the term's end} */
    private DateRange period(LocalDate to) {
        LocalDate first = CareWeek.containing(scheme.term().from()).monday();
        LocalDate over = CareWeek.containing(to).monday();
        LocalDate last = scheme.term()
                .end()
                .map(end -> CareWeek.containing(end.minusDays(1)).next().monday())
                .filter(over::isAfter)
                .orElse(over);
        if (!first.isBefore(last)) {
            throw new IllegalArgumentException("no week of scheme " + scheme.id() + " is over on " + to
                    + "; its first is over on " + first.plusWeeks(1) + "; maybe run to that day or later");
        }
        return DateRange.of(first, last);
    }

    private static Stream<CareWeek> weeks(DateRange period) {
        CareWeek first = CareWeek.containing(period.from());
        return Stream.iterate(first, week -> period.encloses(week.range()), CareWeek::next);
    }

    private WeekStatement statement(CaseFile file, CareWeek week, Instant known) {
        return calculator.calculate(file.week(week, known));
    }

    /** {@return what was learned about the line's week since the last run that settled it, if any did} */
    private static Cause cause(LineKey line, Map<PersonId, CaseFile> files, ImmutableList<Run> runs, Instant now) {
        return runs.reverse().stream()
                .filter(run -> run.period().encloses(line.week().range()))
                .findFirst()
                .<Cause>map(settled -> new Cause.Correction(Optional.ofNullable(files.get(line.person()))
                        .map(file -> file.learned(line.week(), settled.asKnownAt(), now))
                        .orElseGet(ImmutableList::of)))
                .orElseGet(Cause.FirstPosting::new);
    }

    @Override
    public ImmutableList<Run> runs() {
        return store.ledger().runs();
    }

    @Override
    public ImmutableList<LedgerTransaction> postedBy(Run run) {
        return store.ledger().postedBy(run.id());
    }
}
