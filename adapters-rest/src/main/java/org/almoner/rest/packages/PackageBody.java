package org.almoner.rest.packages;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.approvals.Approval;
import org.almoner.domain.packages.approvals.ApprovalStatus;
import org.almoner.domain.packages.approvals.Cost;
import org.almoner.domain.packages.life.PackageAccount;
import org.almoner.domain.packages.life.ReviewDue;
import org.almoner.domain.packages.needs.BudgetDecision;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.values.Json;
import org.almoner.wording.ApprovalWords;
import org.almoner.wording.PackageRefusalWords;
import org.jspecify.annotations.Nullable;

/** A package on a day. */
@Schema(name = "Package", description = "A package on a day.")
public record PackageBody(
        @Schema(
                name = "package",
                description = "The council's reference.",
                example = "K-00042",
                requiredMode = RequiredMode.REQUIRED)
        @JsonProperty("package")
        String pack,

        @Schema(description = "Whose it is.", example = "C-00042", requiredMode = RequiredMode.REQUIRED)
        String person,

        @Schema(description = "The day.", example = "2021-03-01", requiredMode = RequiredMode.REQUIRED)
        LocalDate day,

        @Schema(
                description = "What it is on the day.",
                example = "started",
                allowableValues = {
                    "not-wanted",
                    "requested",
                    "evidenced",
                    "approved",
                    "offered",
                    "awarded",
                    "started",
                    "changed",
                    "suspended",
                    "ended"
                },
                requiredMode = RequiredMode.REQUIRED)
        String state,

        @Schema(
                description = "The day, or the first later one on which care is wanted; left out when none is.",
                example = "2021-03-01")
        @Nullable
        LocalDate wantedFrom,

        @Schema(description = "Who gives the care on the day; left out where nobody does.", example = "P-017") @Nullable
        String provider,

        @Schema(description = "What a week as planned costs; left out when something has no price.", example = "252.00")
        @Nullable
        String weekly,

        @Schema(description = "Whether it is approved.", requiredMode = RequiredMode.REQUIRED)
        ApprovalBody approval,

        @Schema(
                description = "The documents that approval takes and that are not there.",
                example = "[\"support-plan\"]",
                requiredMode = RequiredMode.REQUIRED)
        List<String> missing,

        @Schema(description = "What is wrong with it.", requiredMode = RequiredMode.REQUIRED)
        List<Reason> wrong,

        @Schema(
                description =
                        "Whether what is spent on the person covers the eligible needs; left out when that cannot be told.")
        @Nullable
        BudgetBody budget,

        @Schema(description = "The next review; left out before care has started.") @Nullable
        ReviewBody review,

        @Schema(description = "What may be done with it.", example = "[\"end\"]", requiredMode = RequiredMode.REQUIRED)
        List<String> allowed) {

    /** {@return what the interface tells of a package} */
    public static PackageBody of(PackageAccount account) {
        return new PackageBody(
                account.pack().toString(),
                account.person().toString(),
                account.day(),
                Json.name(account.state()),
                account.next().orElse(null),
                account.provider().map(ProviderId::toString).orElse(null),
                account.weekly().map(Money::toString).orElse(null),
                ApprovalBody.of(account.approval()),
                account.missing().stream().map(Object::toString).toList(),
                Reason.of(account.invalidities(), PackageRefusalWords::wrong),
                account.budget().map(BudgetBody::of).orElse(null),
                account.review()
                        .map(review -> ReviewBody.of(review, account.day()))
                        .orElse(null),
                account.allowed().stream().map(Json::name).toList());
    }

    /** Whether a package is approved. */
    @Schema(name = "ApprovalStatus", description = "Whether a package is approved.")
    public record ApprovalBody(
            @Schema(description = "Whether nothing is lacking.", example = "true", requiredMode = RequiredMode.REQUIRED)
            boolean isEnough,

            @Schema(description = "The same in words.", example = "not needed", requiredMode = RequiredMode.REQUIRED)
            String text,

            @Schema(description = "The first day for which the whole was approved.", example = "2021-03-01") @Nullable
            LocalDate since,

            @Schema(description = "The most that a week may cost.", example = "260.00") @Nullable
            String approvedWeekly,

            @Schema(description = "The most that may be bought once.", example = "0.00") @Nullable
            String approvedOneOff,

            @Schema(description = "What a week as planned costs, by the prices of the approval.", example = "252.00")
            @Nullable
            String plannedWeekly,

            @Schema(description = "What is bought once.", example = "0.00") @Nullable
            String plannedOneOff) {

        static ApprovalBody of(ApprovalStatus status) {
            if (status instanceof ApprovalStatus.Approved approved) {
                return of(status, approved.approval(), approved.cost());
            }
            if (status instanceof ApprovalStatus.Exceeded exceeded) {
                return of(status, exceeded.approval(), exceeded.cost());
            }
            return new ApprovalBody(status.isEnough(), ApprovalWords.of(status), null, null, null, null, null);
        }

        private static ApprovalBody of(ApprovalStatus status, Approval approval, Cost cost) {
            return new ApprovalBody(
                    status.isEnough(),
                    ApprovalWords.of(status),
                    approval.since(),
                    approval.upTo().weekly().toString(),
                    approval.upTo().oneOff().toString(),
                    cost.weekly().toString(),
                    cost.oneOff().toString());
        }
    }

    /** Whether what is spent on a person covers the eligible needs. */
    @Schema(name = "Budget", description = "Whether what is spent on a person covers the eligible needs.")
    public record BudgetBody(
            @Schema(description = "What is spent in a week.", example = "300.00", requiredMode = RequiredMode.REQUIRED)
            String weekly,

            @Schema(
                    description = "What the eligible needs take in a week.",
                    example = "280.00",
                    requiredMode = RequiredMode.REQUIRED)
            String needed,

            @Schema(description = "Whether it covers them.", example = "true", requiredMode = RequiredMode.REQUIRED)
            boolean isEnough) {

        static BudgetBody of(BudgetDecision budget) {
            return new BudgetBody(
                    budget.budget().toString(),
                    budget.needed().toString(),
                    budget instanceof BudgetDecision.Sufficient);
        }
    }

    /** The next review of a package. */
    @Schema(name = "ReviewDue", description = "The next review of a package.")
    public record ReviewBody(
            @Schema(
                    description = "The day by which it is to be done.",
                    example = "2021-05-01",
                    requiredMode = RequiredMode.REQUIRED)
            LocalDate due,

            @Schema(
                    description = "Whether the day has passed.",
                    example = "false",
                    requiredMode = RequiredMode.REQUIRED)
            boolean isOverdue,

            @Schema(
                    description = "By how many days; 0 while it is not.",
                    example = "0",
                    requiredMode = RequiredMode.REQUIRED)
            long daysOverdue,

            @Schema(description = "The person's risk; left out where it was not assessed.", example = "high") @Nullable
            String risk) {

        static ReviewBody of(ReviewDue review, LocalDate day) {
            return new ReviewBody(
                    review.due(),
                    review.isOverdueOn(day),
                    review.daysOverdueOn(day),
                    review.risk().map(Json::name).orElse(null));
        }
    }
}
