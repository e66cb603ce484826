package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almoner.application.port.in.PaymentRuns.Result;
import org.almoner.domain.charging.Cause;
import org.almoner.domain.charging.LedgerTransaction;
import org.almoner.domain.charging.Run;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.CareWeek;

/**
 * What a run did, in words and as JSON.
 *
 * @param result what it did
 */
public record RunText(Result result) {

    private static final int SHOWN = 20;

    /** {@return totals by funder and week, causes of corrections, and what could not be priced, for people} */
    public String text() {
        return headline() + (result.posted().isEmpty() ? "" : "\n" + byWeek()) + corrections(SHOWN) + unpriced() + "\n"
                + drift();
    }

    /** {@return in one line what rounding came to over the period (property P10)} */
    public String drift() {
        ExactMoney drift = result.roundingDrift();
        int sign = drift.compareTo(ExactMoney.ZERO);
        if (sign == 0) {
            return "Rounding to whole pence has not changed the exact pay of the period.\n";
        }
        return "Rounding to whole pence has "
                + (sign > 0
                        ? "added " + Figures.exact(drift) + " to"
                        : "taken " + Figures.exact(ExactMoney.ZERO.minus(drift)) + " from")
                + " the exact pay of the period.\n";
    }

    /** {@return in one line what was settled and how much was posted} */
    public String headline() {
        Run run = result.run();
        String period = run.period().from() + " to "
                + run.period().end().map(end -> end.minusDays(1).toString()).orElse("..");
        return "Run " + run.id() + " by scheme " + run.scheme() + " over " + period + ": " + posted() + ".\n";
    }

    private String posted() {
        int all = result.posted().size();
        int corrections = corrected().size();
        if (all == 0) {
            return "nothing is posted, for the ledger holds what is due";
        }
        if (corrections == all) {
            return Figures.counted(all, "correction") + " posted";
        }
        return Figures.counted(all, "transaction") + " posted"
                + (corrections == 0 ? "" : ", " + Figures.count(corrections) + " of them corrections");
    }

    private String byWeek() {
        TextTable table = TextTable.of(
                "Week of",
                ">Transactions",
                ">Providers are paid",
                ">NHS bears",
                ">People are charged",
                ">Council bears");
        Map<CareWeek, List<LedgerTransaction>> weeks = result.posted().stream()
                .collect(Collectors.groupingBy(
                        transaction -> transaction.line().week(), TreeMap::new, Collectors.toList()));
        weeks.forEach((week, posted) -> row(table, week.toString(), posted));
        Totals all = Totals.of(result.posted());
        table.total(cells("All", result.posted().size(), all));
        return table.toString();
    }

    private static void row(TextTable table, String name, Collection<LedgerTransaction> posted) {
        table.row(cells(name, posted.size(), Totals.of(posted)));
    }

    private static String[] cells(String name, int count, Totals totals) {
        return new String[] {
            name,
            Figures.count(count),
            Figures.pounds(totals.gross()),
            Figures.pounds(totals.health()),
            Figures.pounds(totals.person()),
            Figures.pounds(totals.council())
        };
    }

    private List<LedgerTransaction> corrected() {
        return result.posted().stream()
                .filter(transaction -> transaction.cause() instanceof Cause.Correction)
                .toList();
    }

    /** {@return up to so many corrections with their causes} */
    public String corrections(int shown) {
        List<LedgerTransaction> corrected = corrected();
        if (corrected.isEmpty()) {
            return "";
        }
        return "\nCorrections:\n"
                + corrected.stream().limit(shown).map(RunText::correction).collect(Collectors.joining())
                + (corrected.size() > shown
                        ? "  and " + Figures.count((long) corrected.size() - shown) + " more; --json lists all\n"
                        : "");
    }

    private static String correction(LedgerTransaction transaction) {
        Totals totals = Totals.of(List.of(transaction));
        return "  " + transaction.line() + ": provider " + signed(totals.gross()) + ", NHS " + signed(totals.health())
                + ", person " + signed(totals.person()) + ", council " + signed(totals.council()) + "\n    "
                + CauseText.text(transaction.cause()) + "\n";
    }

    private static String signed(Money amount) {
        return (amount.pence() > 0 ? "+" : "") + Figures.pounds(amount);
    }

    private String unpriced() {
        if (result.unpriced().isEmpty()) {
            return "";
        }
        Map<UnpricedVisit.Reason, List<UnpricedVisit>> reasons = result.unpriced().stream()
                .collect(Collectors.groupingBy(
                        UnpricedVisit::reason, () -> new EnumMap<>(UnpricedVisit.Reason.class), Collectors.toList()));
        TextTable table = TextTable.of(">Visits", "No money follows, because", "Such as");
        reasons.forEach((reason, visits) -> table.row(
                Figures.count(visits.size()),
                why(reason),
                visits.get(0).visit()
                        + (visits.get(0).detail().isEmpty()
                                ? ""
                                : " (" + visits.get(0).detail() + ")")));
        return "\n" + table;
    }

    /** {@return why no money follows from a visit, in words} */
    static String why(UnpricedVisit.Reason reason) {
        return switch (reason) {
            case NOT_PLANNED -> "no plan has a visit at that time";
            case OUTSIDE_TERM -> "the day is outside the scheme's term";
            case NO_PROVIDER -> "a visit is planned, but the package has no provider on the day";
            case NOT_THIS_PROVIDER -> "another provider than the package's own reported it";
            case NO_HOME -> "nothing says where the person lives on the day";
            case NO_BAND -> "the person's postcode has no zone and band on the day";
            case NO_PRICE -> "the scheme has no price for the band on the day";
        };
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        Run run = result.run();
        ObjectNode json = Json.object()
                .put("run", run.id().number())
                .put("scheme", run.scheme())
                .put("period", run.period().toString())
                .put("asKnownAt", run.asKnownAt().toString())
                .put("transactions", result.posted().size())
                .put("corrections", corrected().size());
        json.put("roundingDriftExactPence", result.roundingDrift().toString());
        json.set("totals", Totals.of(result.posted()).json());
        json.set("posted", Json.array(result.posted(), RunText::transaction));
        json.set("unpriced", Json.array(result.unpriced(), RunText::json));
        return json;
    }

    /** {@return why no money follows from a visit, for people} */
    public static String text(UnpricedVisit visit) {
        return "No money follows from visit " + visit.visit() + ": " + why(visit.reason())
                + (visit.detail().isEmpty() ? "" : " (" + visit.detail() + ")") + ".\n";
    }

    /** {@return the same for programs} */
    public static ObjectNode json(UnpricedVisit visit) {
        return Json.object("visit", visit.visit())
                .put("reason", visit.reason().name())
                .put("detail", visit.detail());
    }

    /** {@return a transaction for programs: who is paid, who bears it, and why} */
    static ObjectNode transaction(LedgerTransaction transaction) {
        ObjectNode json = Json.object()
                .put("run", transaction.run().number())
                .put("week", transaction.line().week().toString())
                .put("package", transaction.line().pack().toString())
                .put("person", transaction.line().person().toString())
                .put("provider", transaction.line().provider().toString());
        json.set("postings", Totals.of(List.of(transaction)).json());
        json.set("because", CauseText.json(transaction.cause()));
        return json;
    }
}
