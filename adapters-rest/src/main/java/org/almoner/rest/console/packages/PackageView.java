package org.almoner.rest.console.packages;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.approvals.ApprovalRequest;
import org.almoner.domain.packages.approvals.ApprovalScope;
import org.almoner.domain.packages.approvals.EvidenceCode;
import org.almoner.domain.packages.life.PackageAccount;
import org.almoner.domain.packages.life.PackageAction;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Timelines;
import org.almoner.rest.console.desk.Choice;
import org.almoner.rest.values.Json;
import org.almoner.wording.ApprovalWords;
import org.almoner.wording.BrokerageWords;
import org.almoner.wording.FactWords;
import org.almoner.wording.Figures;
import org.almoner.wording.PackageRefusalWords;
import org.almoner.wording.PackageWords;
import org.almoner.wording.ProviderNames;
import org.jspecify.annotations.Nullable;

/**
 * A package as its page shows it.
 *
 * @param account what it is on the day
 * @param provider who gives the care on the day, with the name; or empty
 * @param approval whether it is approved, in words
 * @param documents that are on file on the day, or on the first day on which care is wanted
 * @param wrong everything that is wrong with it
 * @param budget whether the budget covers the eligible needs, in words; or empty
 * @param steps what may be done next, and why the rest may not
 * @param holding what holds, held and will hold
 * @param recorded everything that was ever recorded
 * @param timetable of the week that is planned on the day, or on the first day on which care is wanted; or null
 * @param service what is planned instead of visits, in words; or empty
 * @param needs that were published
 * @param asked who asked for approval for that day, and was not answered; or empty
 * @param scopes of an approval
 * @param from the first day that a form likely means
 * @param visits of some weeks
 * @param money that was posted; or null for whom the ledger is not open
 */
public record PackageView(
        PackageAccount account,
        String provider,
        String approval,
        List<EvidenceCode> documents,
        List<String> wrong,
        String budget,
        List<Step> steps,
        List<Stretch> holding,
        List<Stretch> recorded,
        @Nullable Timetable timetable,
        String service,
        List<Published> needs,
        String asked,
        List<Choice> scopes,
        LocalDate from,
        CareVisits visits,
        @Nullable CareMoney money) {

    /** What money and brokerage follow from first, then what is agreed, then what is on file. */
    private static final ImmutableList<FactKind<?>> KINDS = ImmutableList.<FactKind<?>>builder()
            .add(PackageFacts.PLAN, PackageFacts.SERVICE, PackageFacts.PROVIDER, PackageFacts.AGREED_PRICE)
            .add(PackageFacts.HEALTH_SHARE, PackageFacts.APPROVAL_REQUEST, PackageFacts.APPROVAL)
            .add(PackageFacts.DIRECT_PAYMENT, PackageFacts.TOP_UP, PackageFacts.TIME_BANK, PackageFacts.PILOT)
            .add(PackageFacts.FREE_CARE, PackageFacts.COLLECTOR, PackageFacts.LOT, PackageFacts.SERVICE_TYPE)
            .add(PackageFacts.DISCHARGE_PATHWAY, PackageFacts.SURPLUS, PackageFacts.REVIEW, PackageFacts.EVIDENCE)
            .build();

    /** Something that may be done, or why it may not. */
    public record Step(PackageAction action, boolean allowed, String why) {}

    /** A need of the package that was published, and whether it is open. */
    public record Published(String need, Instant published, boolean open, String outcome) {}

    /**
     * {@return the page}
     *
     * @param account of the day
     * @param history all that was recorded of the package
     * @param needs that were published of it
     * @param names of the providers
     * @param visits of some weeks
     * @param money that was posted; or null
     */
    static PackageView of(
            PackageAccount account,
            PackageHistory history,
            List<Offers> needs,
            ProviderNames names,
            CareVisits visits,
            @Nullable CareMoney money) {
        FactWords words = new FactWords(names);
        LocalDate planned = account.next().orElse(account.day());
        Timelines known = history.facts().asKnownAt(Instant.MAX);
        return new PackageView(
                account,
                account.provider().map(names::of).orElse(""),
                ApprovalWords.of(account.approval()),
                known.of(PackageFacts.EVIDENCE).find(planned).stream()
                        .flatMap(evidence -> evidence.documents().stream())
                        .toList(),
                account.invalidities().stream().map(PackageRefusalWords::wrong).toList(),
                account.budget().map(PackageWords::budget).orElse(""),
                Arrays.stream(PackageAction.values())
                        .map(action -> step(account, action))
                        .toList(),
                Stretch.holding(history.facts(), KINDS, account.day(), words),
                Stretch.recorded(history.facts(), account.day(), words),
                known.of(PackageFacts.PLAN).find(planned).map(Timetable::of).orElse(null),
                known.of(PackageFacts.SERVICE)
                        .find(planned)
                        .map(service -> service(service, words))
                        .orElse(""),
                needs.stream().map(offers -> published(offers, names)).toList(),
                known.of(PackageFacts.APPROVAL_REQUEST)
                        .find(planned)
                        .map(ApprovalRequest::askedBy)
                        .orElse(""),
                Stream.of(ApprovalScope.values()).map(PackageView::choice).toList(),
                planned,
                visits,
                money);
    }

    private static Step step(PackageAccount account, PackageAction action) {
        return new Step(
                action,
                !account.obstacles().containsKey(action),
                account.obstacles().get(action).stream()
                        .map(PackageWords::obstacle)
                        .collect(Collectors.joining("; ")));
    }

    private static String service(Service service, FactWords words) {
        return words.of(service) + ", "
                + (service.days().equals(Service.EVERY_DAY)
                        ? "every day"
                        : service.days().stream().map(Figures::words).collect(Collectors.joining(", ")));
    }

    private static Published published(Offers offers, ProviderNames names) {
        return new Published(
                offers.id().toString(),
                offers.asKnownAt(),
                offers.decision().isEmpty(),
                offers.decision()
                        .map(decision -> BrokerageWords.decided(decision, names))
                        .orElse("offered now"));
    }

    private static Choice choice(ApprovalScope scope) {
        return new Choice(
                Json.name(scope),
                scope == ApprovalScope.WHOLE ? "The package as a whole" : "What was changed",
                scope == ApprovalScope.WHOLE
                        ? "What is changed later counts from here"
                        : "All changes together since the whole was approved last");
    }
}
