package org.almoner.testkit.contracts;

import static org.almoner.domain.packages.PackageFacts.PLAN;
import static org.almoner.domain.packages.PersonFacts.LIVES_WITH;
import static org.almoner.domain.packages.PersonFacts.PERSON;
import static org.almoner.testkit.contracts.Samples.ADA;
import static org.almoner.testkit.contracts.Samples.BEN;
import static org.almoner.testkit.contracts.Samples.K1;
import static org.almoner.testkit.contracts.Samples.K2;
import static org.almoner.testkit.contracts.Samples.MONDAY;
import static org.almoner.testkit.contracts.Samples.MORNINGS;
import static org.almoner.testkit.contracts.Samples.ON;
import static org.almoner.testkit.contracts.Samples.P1;
import static org.almoner.testkit.contracts.Samples.REQUEST;
import static org.almoner.testkit.contracts.Samples.WEEK;
import static org.almoner.testkit.contracts.Samples.fact;
import static org.almoner.testkit.contracts.Samples.instant;
import static org.almoner.testkit.contracts.Samples.known;
import static org.almoner.testkit.contracts.Samples.line;
import static org.almoner.testkit.contracts.Samples.missed;
import static org.almoner.testkit.contracts.Samples.person;
import static org.almoner.testkit.contracts.Samples.report;
import static org.almoner.testkit.contracts.Samples.run;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.out.Keys;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;

/** Ada and Ben, who live together, and the erasing of one of them. */
final class Couple {

    private Couple() {}

    static PersonId erase(Store store, PersonId person) {
        return store.people()
                .erase(ImmutableSet.of(person), ErasureContract.RETENTION)
                .values()
                .asList()
                .get(0);
    }

    /** Ada and Ben, who live together, each with a package, a visit, and money; what is Ada's has telling words. */
    static void record(Store store) {
        store.people().record(ADA, PERSON, Fact.of(person(ADA), ON, fell(1)));
        store.people().record(BEN, PERSON, fact(person(BEN), 1));
        store.people().record(BEN, LIVES_WITH, fact(ADA, 2));
        store.packages().open(K1, ADA, fell(1));
        store.packages().open(K2, BEN, known(1));
        store.packages().record(K1, PLAN, Fact.of(MORNINGS, ON, fell(3)));
        store.packages().record(K2, PLAN, fact(MORNINGS, 3));
        store.visits().record(List.of(report(K1, MONDAY, new Attendance.Missed(), fell(5)), missed(K2, MONDAY, 5)));
        NeedId need = store.placements().publish(K1, MONDAY, instant(6), "broker-1", "small");
        store.placements()
                .respond(need, new Response(P1, Answer.declined(Answer.Decline.SKILLS), instant(6), instant(6)));
        store.placements().decide(need, new Decision(Decision.Ground.WITHDRAWN, Optional.empty(), fell(7)));
        LineKey line = line(WEEK, K1);
        store.ledger().draft(run(1));
        store.ledger()
                .post(
                        new RunId(1),
                        List.of(
                                new LedgerTransaction(
                                        new RunId(1), line, balances(ADA, "T-ADA"), new Cause.Release(fell(8))),
                                new LedgerTransaction(
                                        new RunId(1),
                                        bens(),
                                        balances(BEN, "T-BEN"),
                                        new Cause.Correction(ImmutableList.of(
                                                new Change("plan", K2.value(), WEEK.range(), known(3)),
                                                new Change("lives-with", ADA.value(), WEEK.range(), fell(4)),
                                                new Change("plan", K1.value(), WEEK.range(), fell(4)),
                                                new Change(
                                                        "visit", K1 + "/2020-11-02/07:30", WEEK.range(), fell(4)))))));
        store.ledger().hold(line, Fact.of(new Hold("she fell", "P-001"), line.period(), fell(8)));
        store.people().exported(ADA, fell(9));
        store.keys().keep(REQUEST, new Keys.Kept("0", "K-00001 of C-00001: she fell", instant(9), "broker-1"));
    }

    static Knowledge fell(int minute) {
        return new Knowledge(instant(minute), "broker-1", "she fell");
    }

    static Change erasedChange(String kind) {
        return new Change(kind, "erased", WEEK.range(), new Knowledge(instant(4), "broker-1", "erased"));
    }

    static LineKey bens() {
        return LineKey.care(BEN, WEEK, K2, P1);
    }

    static Balances balances(PersonId person, String thirdParty) {
        return Balances.of(ImmutableMap.of(
                new Account.Provider(P1), Money.ofPence(-1000),
                new Account.Person(person), Money.ofPence(400),
                new Account.DirectPayment(person), Money.ofPence(300),
                new Account.Deferred(person), Money.ofPence(200),
                new Account.ThirdParty(thirdParty), Money.ofPence(100)));
    }
}
