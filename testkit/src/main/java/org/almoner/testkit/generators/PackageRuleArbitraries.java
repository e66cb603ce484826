package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Ordering;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.approvals.Approval;
import org.almoner.domain.packages.approvals.ApprovalRequest;
import org.almoner.domain.packages.approvals.ApprovalRules;
import org.almoner.domain.packages.approvals.ApprovalRules.Level;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.approvals.Cost;
import org.almoner.domain.packages.approvals.Evidence;
import org.almoner.domain.packages.approvals.EvidenceCode;
import org.almoner.domain.packages.approvals.Limit;
import org.almoner.domain.packages.life.PackageRules;
import org.almoner.domain.packages.needs.AgeRange;
import org.almoner.domain.packages.needs.DischargePathway;
import org.almoner.domain.packages.needs.EligibleOutcome;
import org.almoner.domain.packages.needs.LotRules;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.packages.needs.Outcome;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.packages.nights.NightBlock;
import org.almoner.domain.packages.reviews.ProviderLedRules;
import org.almoner.domain.packages.reviews.Review;
import org.almoner.domain.packages.reviews.ReviewRules;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.CarerGender;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.time.Hours;

/** Generators of needs, of approvals and reviews of packages, and of a council's rules about them. Stateless. */
public final class PackageRuleArbitraries {

    private static final int MOST_LEVELS = 4;
    private static final Limit NOTHING =
            new Limit(Optional.of(Money.ZERO), Optional.of(Money.ZERO), Optional.of(Money.ZERO));

    private PackageRuleArbitraries() {}

    /** {@return codes of skills} */
    public static Arbitrary<SkillCode> skill() {
        return Texts.code().map(SkillCode::new);
    }

    /** {@return needs with none to five outcomes of £0 to £500 a week} */
    public static Arbitrary<Needs> needs() {
        return Combinators.combine(
                        skill().set().ofMaxSize(3).map(ImmutableSortedSet::copyOf),
                        Texts.code().optional(0.2),
                        Arbitraries.of(CarerGender.class).optional(0.2),
                        Arbitraries.of(Risk.class),
                        outcomes())
                .as(Needs::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<ImmutableList<Outcome>> outcomes() {
        return Arbitraries.maps(
                        Arbitraries.of(EligibleOutcome.class),
                        Arbitraries.longs().between(0, 50_000).map(Money::ofPence))
                .ofMaxSize(5)
                .map(weekly -> weekly.entrySet().stream()
                        .map(each -> new Outcome(each.getKey(), each.getValue()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** {@return every pathway out of hospital} */
    public static Arbitrary<DischargePathway> dischargePathway() {
        return Arbitraries.of(DischargePathway.class);
    }

    /** {@return none to three documents} */
    public static Arbitrary<Evidence> evidence() {
        return documents().map(Evidence::new);
    }

    private static Arbitrary<ImmutableSortedSet<EvidenceCode>> documents() {
        return Texts.code().map(EvidenceCode::new).set().ofMaxSize(3).map(ImmutableSortedSet::copyOf);
    }

    /** {@return requests by anybody} */
    public static Arbitrary<ApprovalRequest> approvalRequest() {
        return Texts.line().map(ApprovalRequest::new);
    }

    /** {@return approvals of a whole, half of them with changes, by two different people} */
    public static Arbitrary<Approval> approval() {
        Arbitrary<Approval.Decision> decisions =
                Texts.code().map(role -> new Approval.Decision(new ApproverRole(role), "social-worker", "approver"));
        return Combinators.combine(TimeArbitraries.date(), cost(), decisions, cost().optional(0.5), decisions)
                .as((since, whole, by, upTo, changedBy) -> {
                    Approval approval = Approval.ofWhole(since, whole, by);
                    return upTo.map(cost -> approval.changed(cost, changedBy)).orElse(approval);
                });
    }

    /** {@return costs of £0 to £2,000 a week, and as much once} */
    public static Arbitrary<Cost> cost() {
        return Combinators.combine(amount(), amount()).as(Cost::new);
    }

    private static Arbitrary<Money> amount() {
        return Arbitraries.longs().between(0, 200_000).map(Money::ofPence);
    }

    /** {@return both kinds of reviews} */
    public static Arbitrary<Review> review() {
        return Arbitraries.of(Review.class);
    }

    /** {@return rules that may ask for approvals, by one to four roles of which the last has no limit} */
    public static Arbitrary<PackageRules> packageRules() {
        return Combinators.combine(
                        lotRules(),
                        ages().optional(0.2),
                        approvalRules().optional(0.5),
                        reviewRules(),
                        nightBlock().list().uniqueElements(NightBlock::provider).ofMaxSize(2))
                .as((lots, ages, approvals, reviews, blocks) -> new PackageRules(
                        lots,
                        ages.map(range -> ImmutableMap.of(Offering.HOME_CARE.service(), range))
                                .orElse(ImmutableMap.of()),
                        approvals,
                        reviews,
                        ImmutableList.copyOf(blocks)))
                .withoutEdgeCases();
    }

    private static Arbitrary<AgeRange> ages() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 70),
                        Arbitraries.integers().between(1, 50).optional())
                .as((from, years) -> new AgeRange(from, years.map(more -> from + more)));
    }

    private static Arbitrary<LotRules> lotRules() {
        return skill().set()
                .ofMaxSize(2)
                .map(skills -> new LotRules(skills.stream()
                        .collect(ImmutableSetMultimap.toImmutableSetMultimap(
                                skill -> skill, skill -> Offering.HOME_CARE.lot()))));
    }

    /** {@return rules of one to four roles, of which each may approve anything, and the last everything; nobody less than those below, or more by changes than as a whole} */
    public static Arbitrary<ApprovalRules> approvalRules() {
        Arbitrary<Limit> limit = Combinators.combine(
                        amount().optional(0.7), amount().optional(0.5), amount().optional(0.3))
                .as(Limit::new);
        Arbitrary<ImmutableList<Limit>> limits =
                limit.list().ofMaxSize(2 * (MOST_LEVELS - 1)).map(ImmutableList::copyOf);
        return Combinators.combine(documents(), limits)
                .as((evidence, given) -> new ApprovalRules(evidence, levels(given)));
    }

    private static ImmutableList<Level> levels(ImmutableList<Limit> limits) {
        ImmutableList.Builder<Level> levels = ImmutableList.builder();
        Limit whole = NOTHING;
        Limit change = NOTHING;
        for (int i = 0; i < limits.size() / 2; i++) {
            whole = each(whole, limits.get(2 * i), PackageRuleArbitraries::higher);
            change = each(change, limits.get(2 * i + 1), PackageRuleArbitraries::higher);
            levels.add(new Level(
                    new ApproverRole("role-" + i), whole, each(whole, change, PackageRuleArbitraries::lower)));
        }
        return levels.add(new Level(new ApproverRole("panel"), Limit.NONE, Limit.NONE))
                .build();
    }

    private static Limit each(Limit one, Limit other, BinaryOperator<Optional<Money>> of) {
        return new Limit(
                of.apply(one.weekly(), other.weekly()),
                of.apply(one.oneOff(), other.oneOff()),
                of.apply(one.yearly(), other.yearly()));
    }

    private static Optional<Money> higher(Optional<Money> one, Optional<Money> other) {
        return one.flatMap(amount -> other.map(amounts -> Ordering.natural().max(amount, amounts)));
    }

    private static Optional<Money> lower(Optional<Money> one, Optional<Money> other) {
        return one.map(amount -> other.map(amounts -> Ordering.natural().min(amount, amounts))
                        .orElse(amount))
                .or(() -> other);
    }

    /** {@return reviews due after 1 to 12 weeks and every 1 to 12 months, half of the rules with provider-led ones} */
    public static Arbitrary<ReviewRules> reviewRules() {
        Arbitrary<Integer> months = Arbitraries.integers().between(1, 12);
        return Combinators.combine(
                        months,
                        months,
                        Arbitraries.maps(Arbitraries.of(Risk.class), months),
                        providerLedRules().optional(0.5))
                .as((weeks, every, sooner, led) ->
                        new ReviewRules(weeks, every, Maps.immutableEnumMap(atMost(every, sooner)), led));
    }

    private static Map<Risk, Integer> atMost(int every, Map<Risk, Integer> sooner) {
        Map<Risk, Integer> months = new EnumMap<>(Risk.class);
        int most = every;
        for (Risk risk : Risk.values()) {
            most = Math.min(most, sooner.getOrDefault(risk, every));
            if (sooner.containsKey(risk) || most < every) {
                months.put(risk, most);
            }
        }
        return months;
    }

    /** {@return none to ten hours less or more, tried for 1 to 8 weeks} */
    public static Arbitrary<ProviderLedRules> providerLedRules() {
        Arbitrary<Hours> hours = Arbitraries.longs().between(0, 40).map(quarters -> Hours.ofMinutes(15 * quarters));
        return Combinators.combine(hours, hours, Arbitraries.integers().between(1, 8))
                .as(ProviderLedRules::new);
    }

    /** {@return blocks of 1 to 10 places by any provider, often the one that has most of the care, from any day on} */
    public static Arbitrary<NightBlock> nightBlock() {
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.just(new ProviderId("P-1")), ProviderArbitraries.providerId()),
                        TimeArbitraries.dateRange(),
                        Arbitraries.integers().between(1, 10),
                        amount(),
                        amount())
                .as((provider, term, places, perPlace, beyond) ->
                        new NightBlock(provider, Offering.HOME_CARE.service(), term, places, perPlace, beyond));
    }
}
