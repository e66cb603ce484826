package org.almoner.rest.people;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.agreements.DeferredPayment;
import org.almoner.domain.agreements.Fee;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Timelines;
import org.almoner.rest.assessments.ChargeBody;
import org.almoner.rest.values.Days;
import org.almoner.rest.values.Json;
import org.jspecify.annotations.Nullable;

/** What is recorded of a person on a day. */
@Schema(name = "Person", description = "What is recorded of a person on a day. What is not is left out.")
public record PersonBody(
        @Schema(description = "The council's reference.", example = "C-00042", requiredMode = RequiredMode.REQUIRED)
        String person,

        @Schema(description = "The day.", example = "2021-03-01", requiredMode = RequiredMode.REQUIRED)
        LocalDate day,

        @Schema(description = "The date of birth.", example = "1940-02-29") @Nullable
        LocalDate born,

        @Schema(description = "The postcode where care is given.", example = "LE67 3FN") @Nullable
        String home,

        @Schema(
                description = "The person's packages, in the order of their references.",
                example = "[\"K-00042\"]",
                requiredMode = RequiredMode.REQUIRED)
        List<String> packages,

        @Schema(description = "What the person is asked to pay.") @Nullable
        DecisionBody charge,

        @Schema(
                description = "Why the person is not there to be cared for.",
                example = "hospital",
                allowableValues = {"hospital", "away", "suspended", "deceased"})
        @Nullable
        String absence,

        @Schema(description = "What the council does not ask for.") @Nullable
        WaiverBody waiver,

        @Schema(description = "The agreement to pay later.") @Nullable
        DeferredBody deferredPayment,

        @Schema(description = "What is to be paid on the day of what was deferred.", example = "5000.00") @Nullable
        String repayment,

        @Schema(description = "The fee that is due on the day.") @Nullable
        FeeBody fee,

        @Schema(description = "What the person needs.") @Nullable
        NeedsOfPerson needs,

        @Schema(
                description = "The providers from which the person wants no care.",
                example = "[\"P-017\"]",
                requiredMode = RequiredMode.REQUIRED)
        List<String> refusedProviders,

        @Schema(description = "Who lives in the same household.", example = "C-00043") @Nullable
        String livesWith,

        @Schema(
                description = "On which days each of these holds, who recorded it, when and why.",
                requiredMode = RequiredMode.REQUIRED)
        List<RecordedBody> recorded) {

    static PersonBody of(PersonHistory history, List<PackageId> packages, LocalDate day) {
        Timelines known = history.facts().asKnownAt(Instant.MAX);
        return new PersonBody(
                history.id().toString(),
                day,
                on(known, PersonFacts.PERSON, day).map(Person::born).orElse(null),
                on(known, PersonFacts.PERSON, day)
                        .map(person -> person.home().toString())
                        .orElse(null),
                packages.stream().map(PackageId::toString).toList(),
                on(known, PersonFacts.CHARGE, day).map(DecisionBody::of).orElse(null),
                on(known, PersonFacts.ABSENCE, day).map(Json::name).orElse(null),
                on(known, PersonFacts.WAIVER, day).map(WaiverBody::of).orElse(null),
                on(known, PersonFacts.DEFERRED_PAYMENT, day)
                        .map(DeferredBody::of)
                        .orElse(null),
                on(known, PersonFacts.REPAYMENT, day).map(Money::toString).orElse(null),
                on(known, PersonFacts.FEE, day).map(FeeBody::of).orElse(null),
                on(known, PersonFacts.NEEDS, day).map(NeedsOfPerson::of).orElse(null),
                on(known, PersonFacts.REFUSED_PROVIDERS, day).stream()
                        .flatMap(refused -> refused.providers().stream())
                        .map(Object::toString)
                        .toList(),
                on(known, PersonFacts.LIVES_WITH, day).map(PersonId::toString).orElse(null),
                PersonFacts.ALL.stream()
                        .flatMap(kind -> recorded(history.facts(), kind, day))
                        .toList());
    }

    private static <T> Optional<T> on(Timelines known, FactKind<T> kind, LocalDate day) {
        return known.of(kind).find(day);
    }

    /** The latest fact about the day decides; where it is withdrawn, nothing holds. */
    private static <T> Stream<RecordedBody> recorded(Histories facts, FactKind<T> kind, LocalDate day) {
        return facts.of(kind).facts().reverse().stream()
                .filter(fact -> fact.holds().contains(day))
                .limit(1)
                .filter(fact -> fact.value().isPresent())
                .map(fact -> RecordedBody.of(kind, fact));
    }

    /** A fact that holds on the day, as it was recorded. */
    @Schema(name = "RecordedFact", description = "A fact that holds on the day, as it was recorded.")
    public record RecordedBody(
            @Schema(description = "Of which kind.", example = "charge", requiredMode = RequiredMode.REQUIRED)
            String kind,

            @Schema(description = "The days for which it was recorded.", requiredMode = RequiredMode.REQUIRED)
            Days days,

            @Schema(
                    description = "Since when it is known.",
                    example = "2020-11-02T09:00:00Z",
                    requiredMode = RequiredMode.REQUIRED)
            Instant knownSince,

            @Schema(description = "Who recorded it.", example = "finance-2", requiredMode = RequiredMode.REQUIRED)
            String by,

            @Schema(description = "Why.", example = "assessed", requiredMode = RequiredMode.REQUIRED)
            String reason) {

        static RecordedBody of(FactKind<?> kind, Fact<?> fact) {
            return new RecordedBody(
                    kind.name(),
                    Days.of(fact.holds()),
                    fact.known().since(),
                    fact.known().by(),
                    fact.known().reason());
        }
    }

    /** What a person is asked to pay, as decided. */
    @Schema(name = "ChargeDecision", description = "What a person is asked to pay, as decided.")
    public record DecisionBody(
            @Schema(description = "What that is.", requiredMode = RequiredMode.REQUIRED)
            ChargeBody charge,

            @Schema(
                    description = "Whether the person was told that it will be worked out again.",
                    example = "false",
                    requiredMode = RequiredMode.REQUIRED)
            boolean provisional,

            @Schema(
                    description = "The day on which the person was told; nothing is charged for days before.",
                    example = "2021-03-01",
                    requiredMode = RequiredMode.REQUIRED)
            LocalDate told) {

        static DecisionBody of(ChargeDecision decision) {
            return new DecisionBody(ChargeBody.of(decision.charge()), decision.provisional(), decision.told());
        }
    }

    /** A decision not to ask for all of a charge. */
    @Schema(name = "Waiver", description = "A decision not to ask for all of a charge.")
    public record WaiverBody(
            @Schema(description = "How much of a week's charge; left out where it is all of it.", example = "20.00")
            @Nullable
            String weekly,

            @Schema(description = "Who proposed it.", example = "finance-2", requiredMode = RequiredMode.REQUIRED)
            String proposedBy,

            @Schema(description = "Who confirmed it; left out before, and then it has no effect.", example = "panel-1")
            @Nullable
            String confirmedBy) {

        static WaiverBody of(Waiver waiver) {
            return new WaiverBody(
                    waiver.weekly().map(Money::toString).orElse(null),
                    waiver.proposedBy(),
                    waiver.confirmedBy().orElse(null));
        }
    }

    /** An agreement to pay later, out of the value of the home. */
    @Schema(name = "DeferredPayment", description = "An agreement to pay later, out of the value of the home.")
    public record DeferredBody(
            @Schema(
                    description = "What the home is worth.",
                    example = "165000.00",
                    requiredMode = RequiredMode.REQUIRED)
            String propertyValue,

            @Schema(
                    description = "What is secured on it before the council.",
                    example = "0.00",
                    requiredMode = RequiredMode.REQUIRED)
            String priorCharges,

            @Schema(
                    description = "What the person goes on paying of a week's charge.",
                    example = "86.00",
                    requiredMode = RequiredMode.REQUIRED)
            String paidFromIncome) {

        static DeferredBody of(DeferredPayment agreed) {
            return new DeferredBody(
                    agreed.propertyValue().toString(),
                    agreed.priorCharges().toString(),
                    agreed.paidFromIncome().toString());
        }
    }

    /** A fee, charged once. */
    @Schema(name = "Fee", description = "A fee, charged once.")
    public record FeeBody(
            @Schema(description = "How much.", example = "150.00", requiredMode = RequiredMode.REQUIRED)
            String amount,

            @Schema(
                    description = "What for.",
                    example = "arrangement",
                    allowableValues = {"arrangement", "deferred-payment"},
                    requiredMode = RequiredMode.REQUIRED)
            String reason) {

        static FeeBody of(Fee fee) {
            return new FeeBody(fee.amount().toString(), Json.name(fee.reason()));
        }
    }
}
