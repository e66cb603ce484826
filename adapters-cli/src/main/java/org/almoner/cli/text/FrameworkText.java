package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Factor;
import org.almoner.domain.procurement.frameworks.FrameworkAgreement;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook.End;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook.EndedBy;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook.Stage;
import org.almoner.domain.procurement.frameworks.FrameworkOutlook.Standing;
import org.almoner.domain.procurement.frameworks.MaximumSpend;
import org.almoner.domain.procurement.frameworks.Notice;
import org.almoner.domain.procurement.frameworks.Notice.Party;
import org.almoner.domain.procurement.frameworks.SpendForecast;
import org.almoner.wording.Figures;

/**
 * When a framework ends, and what is left of it, for people and for programs.
 *
 * @param outlook of the framework
 * @param day on which it is asked what is left
 */
public record FrameworkText(FrameworkOutlook outlook, LocalDate day) {

    /** {@return a table and a few lines for people} */
    public String text() {
        FrameworkAgreement agreement = outlook.agreement();
        TextTable table =
                TextTable.of("Stage", "From", "To, excluded", "Taken", ">Spent by then", ">Left of the maximum");
        ImmutableList<Stage> stages = outlook.stages();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            table.row(
                    i == 0 ? "first term" : "extension " + i,
                    stage.days().from().toString(),
                    stage.days().end().orElseThrow().toString(),
                    stage.taken() ? "yes" : "no",
                    Figures.poundsRounded(stage.spent()),
                    Figures.poundsRounded(stage.left()));
        }
        return agreement.title() + ", for " + Joiner.on(", ").join(agreement.schemes()) + "\n\n" + table + "\n"
                + maximum(agreement.maximum()) + spend() + ends() + standing() + notice();
    }

    private static String maximum(MaximumSpend maximum) {
        String how = maximum.years() == 1
                ? ""
                : ": " + Figures.pounds(maximum.aYear()) + " a year for " + maximum.years() + " years"
                        + (maximum.inflation().equals(Factor.ONE)
                                ? ""
                                : ", each × " + maximum.inflation() + " of the one before");
        return "The maximum spend is " + Figures.pounds(maximum.amount()) + how + ".\n";
    }

    private String spend() {
        SpendForecast forecast = outlook.forecast();
        return outlook.posted()
                        .earlier()
                        .map(stated -> Figures.pounds(stated.amount()) + " is stated to be spent before "
                                + stated.until() + " (" + stated.source() + "). ")
                        .orElse("")
                + "The ledger has "
                + Figures.pounds(outlook.posted().total())
                + ", settled until " + outlook.posted().until() + ". From then on "
                + Figures.pounds(forecast.amount()) + " a " + Figures.words(forecast.per())
                + " is forecast, × " + forecast.growth() + " by growth and × " + forecast.inflation()
                + " by inflation at each anniversary of "
                + outlook.agreement().firstTerm().from() + ".\n"
                + outlook.untold()
                        .map(days -> "NOTHING IS KNOWN of what was spent from " + days.from() + " to "
                                + days.end().orElseThrow()
                                + ", excluded, when the ledger begins; state it in the file, as"
                                + " spent-before.\n")
                        .orElse("");
    }

    private String ends() {
        End end = outlook.end();
        End longest = outlook.longestEnd();
        return "\nIt ends on " + end.on() + ", by " + by(end.by())
                + (end.by() == EndedBy.SPEND
                        ? "; its term would end on " + outlook.agreement().termEnd()
                        : "")
                + ".\n"
                + "With every extension taken it would end on " + longest.on() + ", by " + by(longest.by()) + ".\n";
    }

    private static String by(EndedBy by) {
        return by == EndedBy.TERM ? "its term" : "its maximum spend";
    }

    private String standing() {
        Standing standing = outlook.on(day);
        return "On " + day + " " + Figures.poundsRounded(standing.spent()) + " is spent, "
                + Figures.poundsRounded(standing.left()) + " is left, and "
                + Figures.counted(standing.days(), "day") + " until it ends.\n";
    }

    private boolean isOver() {
        return !day.isBefore(outlook.end().on());
    }

    private String notice() {
        return isOver()
                ? "It is over by then, and nobody gives notice.\n"
                : notice(Party.COUNCIL, "The council") + notice(Party.PROVIDER, "A provider");
    }

    private String notice(Party party, String who) {
        Notice notice = outlook.agreement().notice();
        LocalDate end = outlook.end().on();
        LocalDate boundUntil = notice.endIfGiven(party, day);
        Optional<LocalDate> last = outlook.lastDayOfNotice(party);
        return who + " gives " + Figures.counted(notice.months(party), "month") + " of notice: given on " + day
                + (boundUntil.isAfter(end)
                        ? ", it would run out after the end; "
                                + last.map(by -> "the last day for it was " + by)
                                        .orElse("no day of the framework is early enough")
                        : ", it is bound until " + boundUntil + "; to be free on " + end + ", it gives notice by "
                                + last.orElseThrow())
                + ".\n";
    }

    /** {@return the same for programs; amounts are pence, exactly, as fractions where they are none} */
    public ObjectNode json() {
        FrameworkAgreement agreement = outlook.agreement();
        ObjectNode json = Json.object("title", agreement.title());
        json.set("schemes", Json.texts(agreement.schemes()));
        json.put("maximum", agreement.maximum().amount().toString());
        outlook.posted()
                .earlier()
                .ifPresent(stated -> json.set(
                        "spentBefore",
                        Json.object("amount", stated.amount())
                                .put("to", stated.until().toString())
                                .put("source", stated.source())));
        outlook.untold()
                .ifPresent(days -> json.set(
                        "untold",
                        Json.object("from", days.from())
                                .put("to", days.end().orElseThrow().toString())));
        json.put("settledUntil", outlook.posted().until().toString());
        json.set(
                "posted",
                Json.array(
                        outlook.posted().byDay().entrySet(),
                        due -> Json.object("due", due.getKey())
                                .put("amount", due.getValue().toString())));
        SpendForecast forecast = outlook.forecast();
        json.set(
                "forecast",
                Json.object("amount", forecast.amount())
                        .put("per", Figures.words(forecast.per()))
                        .put("growth", forecast.growth().toString())
                        .put("inflation", forecast.inflation().toString()));
        json.set(
                "stages",
                Json.array(
                        outlook.stages(),
                        stage -> Json.object("from", stage.days().from())
                                .put("to", stage.days().end().orElseThrow().toString())
                                .put("taken", stage.taken())
                                .put("spentExactPence", stage.spent().toString())
                                .put("leftExactPence", stage.left().toString())));
        json.put("termEnds", agreement.termEnd().toString());
        json.set("ends", json(outlook.end()));
        json.set("endsWithEveryExtension", json(outlook.longestEnd()));
        Standing standing = outlook.on(day);
        json.set(
                "standing",
                Json.object("on", day)
                        .put("spentExactPence", standing.spent().toString())
                        .put("leftExactPence", standing.left().toString())
                        .put("days", standing.days()));
        json.put("isOver", isOver());
        json.set(
                "notice", Json.array(isOver() ? ImmutableList.of() : ImmutableList.copyOf(Party.values()), this::json));
        return json;
    }

    private static ObjectNode json(End end) {
        return Json.object("on", end.on()).put("by", Figures.words(end.by()));
    }

    private ObjectNode json(Party party) {
        Notice notice = outlook.agreement().notice();
        ObjectNode json = Json.object("by", Figures.words(party))
                .put("months", notice.months(party))
                .put("endsIfGiven", notice.endIfGiven(party, day).toString());
        outlook.lastDayOfNotice(party).ifPresent(last -> json.put("lastDay", last.toString()));
        return json;
    }
}
