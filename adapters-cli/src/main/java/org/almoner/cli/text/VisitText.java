package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.almoner.application.port.in.Statements.VisitAccount;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.schemes.Scheme;
import org.almoner.wording.AccountWords;
import org.almoner.wording.CauseWords;
import org.almoner.wording.ChargeWords;
import org.almoner.wording.CountingRuleWords;
import org.almoner.wording.CountingWords;
import org.almoner.wording.Figures;
import org.almoner.wording.PriceWords;
import org.almoner.wording.ProviderNames;
import org.almoner.wording.UnchargedWords;
import org.almoner.wording.UnpricedWords;

/**
 * One visit as provider, council, NHS and person each meet it, in words and as JSON.
 *
 * @param account the visit, its line and its week
 * @param scheme by whose rules
 * @param names of the providers
 */
public record VisitText(VisitAccount.Priced account, Scheme scheme, ProviderNames names) {

    private static final String AS_PROVIDER = "as the provider";
    private static final int WIDEST = 36;

    /** {@return the visit side by side, then its week, for people} */
    public String text() {
        PricedVisit visit = account.visit();
        return "Visit " + visit.id() + ", "
                + visit.id().date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                + ": " + Figures.words(visit.paid().status()) + "\n"
                + "  Package  " + visit.id().pack() + " of person "
                + account.line().whose() + ", provided by "
                + names.of(visit.provider()) + "\n"
                + "  Price    " + PriceWords.of(visit.quote()) + ", " + PriceWords.basis(visit.quote()) + "\n"
                + PriceText.steps(visit.quote())
                + "  Band     " + ZoneText.bandName(visit.place(), scheme)
                + " at " + visit.place().postcode() + "\n           because "
                + ZoneText.because(visit.place().bandMatch())
                + "\n"
                + "  NHS      " + visit.healthShare() + "\n\n"
                + sideBySide() + "\n"
                + refused()
                + "How visits count for payment:\n  "
                + CountingRuleWords.of(scheme.charging().payment()) + ".\n"
                + "How visits count for the charge:\n  "
                + CountingRuleWords.of(scheme.charging().charge()) + ".\n\n"
                + week();
    }

    /** {@return the visit as the provider is paid, as the council bears it and as the person is charged} */
    public TextTable sideBySide() {
        PricedVisit visit = account.visit();
        String planned = CountingWords.planned(visit.planned());
        String reported = CountingWords.reported(visit.attendance());
        String paid = Integer.toString(visit.paid().minutes());
        ExactMoney care = visit.quote()
                .tariff()
                .charged()
                .cost(visit.charged().minutesOf(1), visit.charged().minutesOf(2));
        TextTable table = TextTable.of("This visit", "Provider is paid", "Council and NHS bear", "Person is charged")
                .widest(WIDEST);
        table.row("planned", planned, AS_PROVIDER, planned);
        table.row("reported", reported, AS_PROVIDER, reported);
        table.row(
                "counted",
                CountingWords.steps(visit.paid(), scheme.charging().payment()),
                AS_PROVIDER,
                CountingWords.steps(visit.charged(), scheme.charging().charge()));
        table.row("minutes", paid, paid, Integer.toString(visit.charged().minutes()));
        table.row(
                "priced",
                Figures.exact(visit.gross()) + overCap(visit),
                Figures.exact(visit.gross()) + " gross",
                Figures.exact(care) + " of care");
        table.row(
                "NHS " + visit.healthShare(),
                "the council pays in full",
                Figures.exact(visit.health()) + " recharged to the NHS",
                "leaves " + Figures.exact(care.times(visit.healthShare().remainder())));
        table.row(
                "cost of care",
                visit.collector() == Collector.PROVIDER ? "collects what the person is charged" : "no concern",
                Figures.exact(visit.gross().minus(visit.health())) + " for council and person, by the week",
                costOfCare(visit));
        table.row("the bill", "no concern", "the council bears what nobody is billed for", bill());
        return table;
    }

    private static String overCap(PricedVisit visit) {
        return visit.overCap().equals(ExactMoney.ZERO)
                ? ""
                : ", after " + Figures.exact(visit.overCap()) + " over the week's cap";
    }

    private static String costOfCare(PricedVisit visit) {
        return visit.uncharged()
                .map(reason -> "adds nothing: " + UnchargedWords.of(reason))
                .orElseGet(() -> "adds " + Figures.exact(visit.costToPerson()));
    }

    /** What the visit did to what the person is to pay the council for the week. */
    private String bill() {
        Money with = account.week().payable();
        Money without = account.billWithout();
        return with.equals(without)
                ? "to pay for the week: " + Figures.pounds(with) + ", with this visit or without"
                : "to pay for the week: " + Figures.pounds(with) + "; had nobody come, " + Figures.pounds(without);
    }

    private String refused() {
        return account.refusedReports().stream()
                .map(report -> report.detail() + " also reported this visit: not paid, because "
                        + (report.reason() == UnpricedVisit.Reason.NOT_THIS_PROVIDER
                                ? "the package was with " + account.visit().provider()
                                : UnpricedWords.of(report.reason()))
                        + ".\n\n")
                .collect(Collectors.joining());
    }

    private String week() {
        return line() + "\n"
                + ChargeWords.sentence(account.week()) + "\n"
                + (account.postings().isEmpty()
                        ? "Nothing is posted to this line yet.\n"
                        : account.postings().stream().map(VisitText::posting).collect(Collectors.joining()));
    }

    private static String posting(LedgerTransaction posting) {
        return "Posted by run " + posting.run() + " (" + posting.line().kind() + "): "
                + AccountWords.text(posting.postings()) + "\n  " + CauseWords.text(posting.cause()) + "\n";
    }

    /** {@return the week of the package in whole pence, and who bears it} */
    public TextTable line() {
        RemittanceLine line = account.line();
        return TextTable.of(
                        "Week of " + line.key().period().from(),
                        ">Provider is paid",
                        ">NHS bears",
                        ">Person is charged",
                        ">Council bears")
                .row(
                        Figures.counted(line.items().size(), "visit") + " of " + line.pack(),
                        Figures.pounds(line.gross()),
                        Figures.pounds(line.health()),
                        Figures.pounds(line.person()),
                        Figures.pounds(line.council()));
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        return new VisitJson(account, names).json();
    }
}
