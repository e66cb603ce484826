package org.almoner.application;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Statements;
import org.almoner.application.port.out.Store;
import org.almoner.domain.charging.CaseCalculator;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;

/** Works weeks out again, to show what they came to and why. */
final class ExplainMoney implements Statements {

    private final Scheme scheme;
    private final Store store;
    private final Clerk clerk;
    private final CaseCalculator calculator;

    ExplainMoney(Scheme scheme, Store store, Clerk clerk) {
        this.scheme = scheme;
        this.store = store;
        this.clerk = clerk;
        this.calculator = new CaseCalculator(scheme.charging(), scheme.zoneMap(), scheme.term());
    }

    @Override
    public ImmutableList<WeekStatement> of(CareWeek week, Progress progress) {
        return store.inOneView(() -> {
            Instant now = clerk.next();
            ImmutableList<CaseFile> files = new CaseFiles(store).all(week.range());
            ImmutableList.Builder<WeekStatement> statements = ImmutableList.builder();
            for (int done = 0; done < files.size(); done++) {
                statements.add(statement(whole(files.get(done), week), week, now));
                progress.advanced(done + 1L, files.size());
            }
            return statements.build();
        });
    }

    /** {@return the file with the visits of earlier weeks, too, where the week takes something over from them} */
    private CaseFile whole(CaseFile file, CareWeek week) {
        return file.hasCarriedForward()
                ? new CaseFiles(store).of(file.person().id(), upTo(week)).orElseThrow()
                : file;
    }

    private WeekStatement statement(CaseFile whole, CareWeek week, Instant known) {
        return calculator
                .settle(whole, known, whole.hasCarriedForward() ? upTo(week) : week.range())
                .lastWeek();
    }

    /** {@return the days from the first week of the term to the end of the week} */
    private DateRange upTo(CareWeek week) {
        LocalDate first = CareWeek.containing(scheme.term().from()).monday();
        LocalDate end = week.next().monday();
        return first.isBefore(end) ? DateRange.of(first, end) : week.range();
    }

    @Override
    public Optional<Settlement> of(PersonId person, DateRange days) {
        return store.inOneView(() -> CareWeek.allIn(days).stream()
                .reduce((earlier, later) -> later)
                .flatMap(last -> new CaseFiles(store)
                        .of(person, upTo(last))
                        .map(file -> calculator
                                .settle(file, clerk.next(), upTo(last))
                                .within(days))));
    }

    @Override
    public ImmutableList<LedgerTransaction> posted(PersonId person) {
        return store.inOneView(() -> postedTo(store.ledger().balances(LocalDate.MAX).keySet().stream()
                .filter(line -> line.person().equals(Optional.of(person)))));
    }

    @Override
    public VisitAccount explain(VisitId visit) {
        CareWeek week = CareWeek.containing(visit.date());
        return store.inOneView(() -> store.packages()
                .find(visit.pack())
                .flatMap(pack -> new CaseFiles(store).of(pack.person(), week.range()))
                .<VisitAccount>flatMap(file -> account(visit, whole(file, week), week, clerk.next()))
                .orElseGet(() -> new VisitAccount.Unknown(visit)));
    }

    private Optional<VisitAccount> account(VisitId visit, CaseFile file, CareWeek week, Instant known) {
        WeekStatement statement = statement(file, week, known);
        ImmutableList<UnpricedVisit> refused = statement.unpriced().stream()
                .filter(unpriced -> unpriced.visit().equals(visit))
                .collect(ImmutableList.toImmutableList());
        for (RemittanceLine line : statement.lines()) {
            for (PricedVisit priced : line.visits()) {
                if (priced.id().equals(visit)) {
                    return Optional.of(new VisitAccount.Priced(
                            priced,
                            line,
                            statement,
                            statement(file.with(missed(priced, known)), week, known)
                                    .payable(),
                            postings(line.key()),
                            refused));
                }
            }
        }
        return refused.stream().findFirst().map(VisitAccount.Unpriced::new);
    }

    private static Fact<VisitRecord> missed(PricedVisit visit, Instant known) {
        return Fact.of(
                new VisitRecord(visit.id(), visit.provider(), new Attendance.Missed()),
                DateRange.day(visit.day()),
                new Knowledge(known, "almoner", "as if nobody had come"));
    }

    private ImmutableList<LedgerTransaction> postings(LineKey pay) {
        return postedTo(Stream.of(pay, pay.as(LineKey.Kind.CHARGE)));
    }

    private ImmutableList<LedgerTransaction> postedTo(Stream<LineKey> lines) {
        return lines.flatMap(line -> store.ledger().postedTo(line).stream())
                .sorted(Comparator.comparing(LedgerTransaction::run))
                .collect(ImmutableList.toImmutableList());
    }
}
