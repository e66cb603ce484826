package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.almoner.application.port.in.Statements.VisitAccount;
import org.almoner.domain.charging.Account;
import org.almoner.domain.charging.LedgerTransaction;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeeklyCharge;
import org.almoner.domain.charging.WeeklyCharge.Limit;
import org.almoner.domain.delivery.CountedVisit;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.schemes.Scheme;

/**
 * One visit as provider, council, NHS and person each meet it, in words and as JSON.
 *
 * @param account the visit, its line and its week
 * @param scheme by whose rules
 * @param names of the providers
 */
public record VisitText(VisitAccount.Priced account, Scheme scheme, ProviderNames names) {

    private static final String AS_PROVIDER = "as the provider";

    /** {@return the visit side by side, then its week, for people} */
    public String text() {
        PricedVisit visit = account.visit();
        return "Visit " + visit.id() + ", "
                + visit.id().date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                + ": " + Figures.words(visit.paid().status()) + "\n"
                + "  Package  " + visit.id().pack() + " of person "
                + account.line().key().person() + ", provided by "
                + names.of(visit.provider()) + "\n"
                + "  Price    " + Figures.price(visit.price()) + ", band " + ZoneText.bandName(visit.place(), scheme)
                + " at " + visit.place().postcode() + " because "
                + ZoneText.because(visit.place().bandMatch())
                + " (L2, L3)\n"
                + "  NHS      " + visit.healthShare() + " (L10)\n\n"
                + sideBySide() + "\n"
                + refused()
                + "How visits count for payment: "
                + CountingText.rule(scheme.charging().payment()) + ".\n"
                + "How visits count for the charge: "
                + CountingText.rule(scheme.charging().charge()) + ".\n\n"
                + week();
    }

    /** {@return the visit as the provider is paid, as the council bears it and as the person is charged} */
    public TextTable sideBySide() {
        PricedVisit visit = account.visit();
        String planned = CountingText.planned(visit.planned());
        String reported = CountingText.reported(visit.attendance());
        String paid = Integer.toString(visit.paid().minutes());
        TextTable table = TextTable.of(
                "This visit", "as the provider is paid", "as the council pays", "as the person is charged");
        table.row("planned", planned, AS_PROVIDER, planned);
        table.row("reported", reported, AS_PROVIDER, reported);
        table.row(
                "counted",
                CountingText.steps(visit.paid(), scheme.charging().payment()),
                AS_PROVIDER,
                CountingText.steps(visit.charged(), scheme.charging().charge()));
        table.row("minutes", paid, paid, Integer.toString(visit.charged().minutes()));
        table.row(
                "priced",
                Figures.exact(visit.gross()),
                Figures.exact(visit.gross()) + " gross",
                Figures.exact(visit.price().forMinutes(visit.charged().minutes())) + " of care");
        table.row(
                "NHS " + visit.healthShare(),
                "the council pays in full",
                Figures.exact(visit.health()) + " recharged to the NHS",
                "leaves " + Figures.exact(visit.costToPerson()) + " to the cost of care");
        table.row(
                "remains",
                Figures.exact(visit.gross()) + ", paid by the week",
                Figures.exact(left(visit)) + " for council and person, by the week",
                "charged by the week, see below");
        return table;
    }

    private String refused() {
        return account.refusedReports().stream()
                .map(report -> report.detail() + " also reported this visit: not paid, because "
                        + (report.reason() == UnpricedVisit.Reason.NOT_THIS_PROVIDER
                                ? "the package was with " + account.visit().provider()
                                : RunText.why(report.reason()))
                        + ".\n\n")
                .collect(Collectors.joining());
    }

    private static ExactMoney left(PricedVisit visit) {
        return visit.gross().minus(visit.health());
    }

    private String week() {
        return line() + "\n"
                + charge() + "\n"
                + (account.postings().isEmpty()
                        ? "Nothing is posted to this line yet.\n"
                        : account.postings().stream()
                                .map(posting -> "Posted by run " + posting.run() + ": " + postings(posting) + " ("
                                        + CauseText.text(posting.cause()) + ")\n")
                                .collect(Collectors.joining()));
    }

    /** {@return the week of the package in whole pence, and who bears it} */
    public TextTable line() {
        RemittanceLine line = account.line();
        TextTable table = TextTable.of(
                "Week of " + line.key().week(),
                ">Provider is paid",
                ">NHS bears",
                ">Person is charged",
                ">Council bears");
        table.row(
                Figures.counted(line.visits().size(), "visit") + " of "
                        + line.key().pack(),
                Figures.pounds(line.gross()),
                Figures.pounds(line.health()),
                Figures.pounds(line.person()),
                Figures.pounds(line.council()));
        return table;
    }

    /** {@return the weekly charge and why it is that, in one sentence} */
    public String charge() {
        WeeklyCharge charge = account.charge();
        String lower = charge.limit() == Limit.CONTRIBUTION ? "assessed contribution" : "cost of care";
        return "The person's charge for the week is the lower of contribution " + Figures.pounds(charge.contribution())
                + " and cost of care " + Figures.pounds(charge.costOfCare()) + ": the " + lower + ", "
                + Figures.pounds(charge.amount()) + ".";
    }

    private static String postings(LedgerTransaction posting) {
        return posting.postings().amounts().entrySet().stream()
                .map(entry -> account(entry.getKey()) + " " + Figures.pounds(owed(entry.getKey(), entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String account(Account account) {
        return account.toString().replace(':', ' ');
    }

    /** {@return what the provider is owed as a positive amount, like what the others bear} */
    private static Money owed(Account account, Money amount) {
        return account instanceof Account.Provider ? amount.negated() : amount;
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        PricedVisit visit = account.visit();
        ObjectNode json = Json.object("visit", visit.id())
                .put("package", visit.id().pack().toString())
                .put("person", account.line().key().person().toString())
                .put("provider", visit.provider().toString())
                .put("providerName", names.names().get(visit.provider()))
                .put("status", visit.paid().status().name())
                .put("planned", CountingText.planned(visit.planned()))
                .put("reported", CountingText.reported(visit.attendance()))
                .put("pricePerHour", visit.price().amount().toString())
                .put("band", visit.place().band().toString())
                .put("bandBecause", ZoneText.because(visit.place().bandMatch()))
                .put("healthShare", visit.healthShare().toString());
        json.set("paid", counted(visit.paid()).put("exactPence", visit.gross().toString()));
        json.set(
                "charged",
                counted(visit.charged()).put("exactPence", visit.costToPerson().toString()));
        json.put("leftToCouncilAndPersonExactPence", left(visit).toString());
        json.put("healthExactPence", visit.health().toString());
        RemittanceLine line = account.line();
        json.set(
                "line",
                Json.object("week", line.key().week())
                        .put("visits", line.visits().size())
                        .put("gross", line.gross().toString())
                        .put("health", line.health().toString())
                        .put("person", line.person().toString())
                        .put("council", line.council().toString()));
        WeeklyCharge charge = account.charge();
        json.set(
                "charge",
                Json.object("amount", charge.amount())
                        .put("contribution", charge.contribution().toString())
                        .put("costOfCare", charge.costOfCare().toString())
                        .put("limit", charge.limit().name()));
        json.set("refusedReports", Json.array(account.refusedReports(), RunText::json));
        json.set("postings", Json.array(account.postings(), RunText::transaction));
        return json;
    }

    private static ObjectNode counted(CountedVisit counted) {
        ObjectNode json = Json.object().put("minutes", counted.minutes());
        json.set("steps", CountingText.stepsJson(counted));
        return json;
    }
}
