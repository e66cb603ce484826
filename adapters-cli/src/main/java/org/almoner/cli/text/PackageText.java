package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.approvals.Approval;
import org.almoner.domain.packages.approvals.ApprovalStatus;
import org.almoner.domain.packages.approvals.Cost;
import org.almoner.domain.packages.life.PackageAccount;
import org.almoner.domain.packages.life.PackageAction;
import org.almoner.domain.packages.needs.BudgetDecision;
import org.almoner.wording.ApprovalWords;
import org.almoner.wording.Figures;
import org.almoner.wording.PackageRefusalWords;
import org.almoner.wording.PackageWords;

/** What packages are, in words and as JSON. */
public final class PackageText {

    private static final int WIDEST_HEAD = "provider".length();

    private PackageText() {}

    /**
     * {@return all that there is to say of the package, for people}
     *
     * @param asRead as known at which instant; empty where nothing is known of it
     */
    public static String text(PackageAccount account, Optional<Instant> asRead) {
        StringBuilder text = new StringBuilder("Package " + account.pack() + " of " + account.person() + " on "
                + account.day() + ": " + Figures.words(account.state()) + "\n");
        account.next()
                .filter(next -> !next.equals(account.day()))
                .ifPresent(next -> text.append(line("wanted", "from " + next)));
        account.provider().ifPresent(provider -> text.append(line("provider", provider.toString())));
        text.append(line("a week", account.weekly().map(Figures::pounds).orElse("cannot be priced")));
        text.append(line("approval", ApprovalWords.of(account.approval())));
        if (!account.missing().isEmpty()) {
            text.append(line("missing", joined(account.missing())));
        }
        account.invalidities().forEach(wrong -> text.append(line("wrong", PackageRefusalWords.wrong(wrong))));
        account.budget().ifPresent(budget -> text.append(line("budget", PackageWords.budget(budget))));
        account.review().ifPresent(review -> text.append(line("review", ReviewsDueText.due(review, account.day()))));
        asRead.ifPresent(instant -> text.append(line("as read", instant.toString())));
        return text.toString();
    }

    private static String line(String head, String text) {
        return "  " + Strings.padEnd(head, WIDEST_HEAD, ' ') + " " + text + "\n";
    }

    /** {@return what may be done with it, and why the rest may not, for people} */
    public static String actions(PackageAccount account) {
        TextTable table = TextTable.of("Action", "Allowed", "Why not");
        for (PackageAction action : PackageAction.values()) {
            table.row(
                    Figures.words(action),
                    account.obstacles().containsKey(action) ? "no" : "yes",
                    account.obstacles().get(action).stream()
                            .map(PackageWords::obstacle)
                            .collect(Collectors.joining("; ")));
        }
        return "Package " + account.pack() + " on " + account.day() + " is " + Figures.words(account.state()) + ".\n\n"
                + table;
    }

    /** {@return the packages as a table, for people} */
    public static String list(ImmutableList<PackageAccount> accounts, LocalDate day) {
        if (accounts.isEmpty()) {
            return "No package is so on " + day + ".\n";
        }
        TextTable table = TextTable.of("Package", "Person", "State", "Provider", ">A week", "Approval", "Wrong");
        accounts.forEach(account -> table.row(
                account.pack().toString(),
                account.person().toString(),
                Figures.words(account.state()),
                account.provider().map(Object::toString).orElse("-"),
                account.weekly().map(Figures::pounds).orElse("no price"),
                account.approval() instanceof ApprovalStatus.NotNeeded
                        ? "-"
                        : account.approval().isEnough() ? "yes" : "lacking",
                account.invalidities().isEmpty()
                        ? "-"
                        : Figures.count(account.invalidities().size())));
        return table.toString();
    }

    /** {@return the same for programs} */
    public static ObjectNode json(PackageAccount account, Optional<Instant> asRead) {
        ObjectNode json = json(account);
        asRead.ifPresent(instant -> json.put("asRead", instant.toString()));
        return json;
    }

    private static ObjectNode json(PackageAccount account) {
        ObjectNode json = Json.object("package", account.pack())
                .put("person", account.person().toString())
                .put("day", account.day().toString())
                .put("state", account.state().name());
        account.next().ifPresent(next -> json.put("wantedFrom", next.toString()));
        account.provider().ifPresent(provider -> json.put("provider", provider.toString()));
        account.weekly().map(Money::toString).ifPresent(weekly -> json.put("weekly", weekly));
        json.set("approval", approvalJson(account.approval()));
        json.set("missing", Json.texts(account.missing()));
        json.set(
                "wrong",
                Json.texts(account.invalidities().stream()
                        .map(PackageRefusalWords::wrong)
                        .toList()));
        account.budget()
                .ifPresent(budget -> json.set(
                        "budget",
                        Json.object("weekly", budget.budget())
                                .put("needed", budget.needed().toString())
                                .put("isEnough", budget instanceof BudgetDecision.Sufficient)));
        account.review().ifPresent(review -> json.set("review", ReviewsDueText.json(review, account.day())));
        json.set("allowed", Json.texts(account.allowed()));
        return json;
    }

    private static ObjectNode approvalJson(ApprovalStatus status) {
        ObjectNode json = Json.object().put("isEnough", status.isEnough()).put("text", ApprovalWords.of(status));
        if (status instanceof ApprovalStatus.Approved approved) {
            put(json, approved.approval(), approved.cost());
        } else if (status instanceof ApprovalStatus.Exceeded exceeded) {
            put(json, exceeded.approval(), exceeded.cost());
        }
        return json;
    }

    private static void put(ObjectNode json, Approval approval, Cost cost) {
        json.put("since", approval.since().toString())
                .put("approvedWeekly", approval.upTo().weekly().toString())
                .put("approvedOneOff", approval.upTo().oneOff().toString())
                .put("plannedWeekly", cost.weekly().toString())
                .put("plannedOneOff", cost.oneOff().toString());
    }

    /** {@return what may be done with it, and why the rest may not, for programs} */
    public static ObjectNode actionsJson(PackageAccount account) {
        ObjectNode json = Json.object("package", account.pack())
                .put("day", account.day().toString())
                .put("state", account.state().name());
        json.set("allowed", Json.texts(account.allowed()));
        ObjectNode obstacles = json.putObject("obstacles");
        account.obstacles().asMap().forEach((action, why) -> obstacles.set(action.name(), Json.texts(why)));
        return json;
    }

    /** {@return the packages for programs} */
    public static ObjectNode listJson(Collection<PackageAccount> accounts, LocalDate day) {
        ObjectNode json = Json.object("day", day);
        json.set("packages", Json.array(accounts, PackageText::json));
        return json;
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
