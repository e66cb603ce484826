package org.almoner.application;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Statements;
import org.almoner.application.port.out.Store;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeekCalculator;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;

/** Works weeks out again, to show what they came to and why. */
final class ExplainMoney implements Statements {

    private final Store store;
    private final Clerk clerk;
    private final WeekCalculator calculator;

    ExplainMoney(Scheme scheme, Store store, Clerk clerk) {
        this.store = store;
        this.clerk = clerk;
        this.calculator = new WeekCalculator(scheme.charging(), scheme.zoneMap(), scheme.term());
    }

    @Override
    public ImmutableList<WeekStatement> of(CareWeek week, Progress progress) {
        return store.inOneUnit(() -> {
            Instant now = clerk.next();
            ImmutableList<CaseFile> files = new CaseFiles(store).all(week.range());
            ImmutableList.Builder<WeekStatement> statements = ImmutableList.builder();
            for (int done = 0; done < files.size(); done++) {
                statements.add(calculator.calculate(files.get(done).week(week, now)));
                progress.advanced(done + 1L, files.size());
            }
            return statements.build();
        });
    }

    @Override
    public VisitAccount explain(VisitId visit) {
        CareWeek week = CareWeek.containing(visit.date());
        return store.inOneUnit(() -> new CaseFiles(store)
                .of(visit.pack(), week.range())
                .map(file -> calculator.calculate(file.week(week, clerk.next())))
                .<VisitAccount>flatMap(statement -> account(visit, statement))
                .orElseGet(() -> new VisitAccount.Unknown(visit)));
    }

    private Optional<VisitAccount> account(VisitId visit, WeekStatement statement) {
        ImmutableList<UnpricedVisit> refused = statement.unpriced().stream()
                .filter(unpriced -> unpriced.visit().equals(visit))
                .collect(ImmutableList.toImmutableList());
        for (RemittanceLine line : statement.lines()) {
            for (PricedVisit priced : line.visits()) {
                if (priced.id().equals(visit)) {
                    return Optional.of(new VisitAccount.Priced(
                            priced, line, statement.charge(), store.ledger().postedTo(line.key()), refused));
                }
            }
        }
        return refused.stream().findFirst().map(VisitAccount.Unpriced::new);
    }
}
