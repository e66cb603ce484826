package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.almoner.domain.charging.DirectPaymentLine;
import org.almoner.domain.charging.PricedItem;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.wording.Figures;
import org.almoner.wording.ItemWords;
import org.almoner.wording.ProviderNames;
import org.almoner.wording.StatementWords;

/**
 * What a person is to pay over some weeks and why, for the person or the family, and as JSON.
 *
 * @param person whose
 * @param days over which
 * @param due what is due by the facts known now
 * @param posted what was posted about the person's care, in the order of the runs
 * @param names of the providers
 * @param clock what the clocks of the council show
 */
public record StatementText(
        PersonId person,
        DateRange days,
        Settlement due,
        ImmutableList<LedgerTransaction> posted,
        ProviderNames names,
        LocalDateTime clock) {

    private static final int WIDEST = 42;
    private static final int YEAR = "2020-".length();

    /** {@return week by week, then the direct payments month by month} */
    public String text() {
        return "Statement for " + person + ", " + Figures.days(days) + "\n"
                + due.weeks().stream().map(this::week).collect(Collectors.joining())
                + due.directPayments().stream().map(this::month).collect(Collectors.joining());
    }

    private String week(WeekStatement week) {
        return "\nWeek of " + Figures.days(week.week().range()) + "\n\n"
                + week.lines().stream().map(this::items).collect(Collectors.joining())
                + week.unpriced().stream().map(UnpricedText::text).collect(Collectors.joining())
                + notKnownYet(week.week().range())
                + amounts(StatementWords.week(week)) + decisions(week)
                + sofar(week.week().range(), "this week");
    }

    private String notKnownYet(DateRange week) {
        return StatementWords.notOver(week, clock)
                .map(notOver -> StatementWords.notKnownYet(notOver) + "\n\n")
                .orElse("");
    }

    private String items(RemittanceLine line) {
        TextTable table = TextTable.of("Day", "Care", "What happened", "Counts as", ">Adds to the cost")
                .widest(WIDEST);
        for (PricedItem item : line.items()) {
            table.row(
                    day(item),
                    ItemWords.care(item),
                    ItemWords.happened(item, clock),
                    ItemWords.counts(item, clock),
                    ItemWords.cost(item, clock));
        }
        return "Package " + line.pack() + ", provided by " + names.of(line.provider()) + ":\n\n" + table + "\n";
    }

    private static String day(PricedItem item) {
        String day = item.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " "
                + item.day().toString().substring(YEAR);
        return item instanceof PricedVisit visit ? day + " " + visit.planned().start() : day;
    }

    private static String amounts(List<StatementWords.Amount> amounts) {
        return amounts.stream()
                .map(each -> String.format(
                                        Locale.ROOT,
                                        "  %-26s %12s  %s",
                                        each.name(),
                                        Figures.pounds(each.amount()),
                                        each.what())
                                .stripTrailing()
                        + "\n")
                .collect(Collectors.joining());
    }

    /** Whether the charge may be worked out again, and since when the person knows it. */
    private static String decisions(WeekStatement week) {
        return week.decisions().entries().stream()
                        .map(decided -> StatementWords.decision(decided) + "\n")
                        .collect(Collectors.joining())
                + week.decisions().gapsIn(week.week().range()).stream()
                        .map(days -> "No charge of " + Figures.days(days) + " was decided.\n")
                        .collect(Collectors.joining());
    }

    private String month(DirectPaymentLine line) {
        return "\nDirect payment for " + Figures.days(line.key().period()) + ", package "
                + line.key().pack().orElseThrow()
                + line.key()
                        .provider()
                        .map(holder -> ", held by " + names.of(holder))
                        .orElse("") + "\n\n"
                + amounts(StatementWords.month(line))
                + sofar(line.key().period(), "this month");
    }

    /** What was posted to the person's account for days: what the person was in fact billed. */
    private String sofar(DateRange period, String name) {
        ImmutableList<LedgerTransaction> about = about(period);
        Money sum = billed(about);
        return "Billed by the runs so far for " + name + ": " + Figures.pounds(sum)
                + (about.isEmpty() ? "" : " (" + runs(about) + ")") + ".\n";
    }

    private String runs(ImmutableList<LedgerTransaction> about) {
        return about.stream()
                .map(transaction -> "run " + transaction.run() + " "
                        + transaction.line().kind() + " " + Figures.pounds(billed(ImmutableList.of(transaction))))
                .collect(Collectors.joining(", "));
    }

    private ImmutableList<LedgerTransaction> about(DateRange period) {
        return posted.stream()
                .filter(transaction -> transaction.line().period().equals(period))
                .filter(transaction -> transaction.postings().amounts().containsKey(new Account.Person(person)))
                .collect(ImmutableList.toImmutableList());
    }

    private Money billed(ImmutableList<LedgerTransaction> transactions) {
        return Money.sum(transactions.stream()
                .map(transaction -> transaction.postings().of(new Account.Person(person)))
                .toList());
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("person", person).put("days", days.toString());
        StatementWords.notOver(days, clock).ifPresent(notOver -> json.put("notOver", notOver.toString()));
        json.set("weeks", Json.array(due.weeks(), this::json));
        json.set("directPayments", Json.array(due.directPayments(), this::json));
        return json;
    }

    private ObjectNode json(WeekStatement week) {
        ObjectNode json = Json.object("week", week.week());
        json.set("lines", Json.array(week.lines(), this::line));
        json.set("charge", ChargeJson.json(week.charge()));
        json.set(
                "decisions",
                Json.array(
                        week.decisions().entries(),
                        decided -> Json.object("days", decided.holds())
                                .put("provisional", decided.value().provisional())
                                .put("told", decided.value().told().toString())));
        json.put("waived", week.waived().toString())
                .put("deferred", week.deferral().deferred().toString())
                .put("interest", week.deferral().interest().toString())
                .put("owed", week.deferral().balance().toString())
                .put("fees", week.fees().toString())
                .put("payable", week.payable().toString())
                .put("billedSoFar", billed(about(week.week().range())).toString());
        json.set("unpriced", Json.array(week.unpriced(), UnpricedText::json));
        return json;
    }

    private ObjectNode line(RemittanceLine line) {
        ObjectNode json = LineText.json(line.key())
                .put("charged", line.person().toString())
                .put("collectedByProvider", line.collectedByProvider().toString());
        ObjectNode topUps = Json.object();
        line.topUps().forEach((party, amount) -> topUps.put(party, amount.toString()));
        json.set("topUps", topUps);
        json.set("items", Json.array(line.items(), this::item));
        return json;
    }

    private ObjectNode item(PricedItem item) {
        ObjectNode json = Json.object("day", item.day())
                .put("care", ItemWords.care(item))
                .put("happened", ItemWords.happened(item, clock))
                .put("collector", item.collector().name())
                .put("costExactPence", item.costToPerson().toString());
        if (item instanceof PricedVisit visit) {
            json.put("visit", visit.id().toString())
                    .put("chargedMinutes", visit.charged().minutes());
        }
        item.uncharged().ifPresent(reason -> json.put("uncharged", reason.name()));
        return json;
    }

    private ObjectNode json(DirectPaymentLine line) {
        return LineText.json(line.key())
                .put("budget", line.budget().toString())
                .put("health", line.health().toString())
                .put("contribution", line.contribution().toString())
                .put("surplus", line.surplus().toString())
                .put("payment", line.payment().toString())
                .put("billed", line.billed().toString())
                .put("billedSoFar", billed(about(line.key().period())).toString());
    }
}
