package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.approvals.ApprovalRules;
import org.almoner.domain.packages.approvals.ApprovalRules.Level;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.approvals.EvidenceCode;
import org.almoner.domain.packages.approvals.Limit;
import org.almoner.domain.packages.life.PackageRules;
import org.almoner.domain.packages.needs.AgeRange;
import org.almoner.domain.packages.needs.LotRules;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.packages.nights.NightBlock;
import org.almoner.domain.packages.reviews.ProviderLedRules;
import org.almoner.domain.packages.reviews.ReviewRules;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;

/**
 * Reads the sections {@code skills}, {@code service-ages}, {@code approvals}, {@code reviews} and {@code night-blocks}. What is left out is
 * as the law and its guidance have it.
 *
 * @param offerings of the scheme
 * @param term of the scheme, where it can be read
 */
record PackageRulesReader(Offerings offerings, Optional<DateRange> term) {

    /** {@return the rules; without what cannot be read, of which a problem is told} */
    Optional<PackageRules> read(YamlItem top) {
        LotRules lots = top.find("skills").map(this::lots).orElse(LotRules.NONE);
        ImmutableMap<ServiceCode, AgeRange> ages =
                top.find("service-ages").map(this::ages).orElse(ImmutableMap.of());
        Optional<ApprovalRules> approvals = top.find("approvals").flatMap(PackageRulesReader::approvals);
        Optional<ReviewRules> reviews =
                top.find("reviews").map(PackageRulesReader::reviews).orElse(Optional.of(ReviewRules.GUIDANCE));
        ImmutableList<NightBlock> blocks = top.find("night-blocks").stream()
                .flatMap(list -> list.someItems().stream())
                .flatMap(item -> nightBlock(item).stream())
                .collect(ImmutableList.toImmutableList());
        return reviews.flatMap(due -> top.find("night-blocks")
                .orElse(top)
                .refusing(() -> new PackageRules(lots, ages, approvals, due, blocks)));
    }

    private LotRules lots(YamlItem section) {
        ImmutableSetMultimap.Builder<SkillCode, LotCode> lots = ImmutableSetMultimap.builder();
        for (YamlItem item : section.someItems()) {
            Optional<SkillCode> skill = item.get("skill").read(SkillCode::parse);
            Iterable<LotCode> bought = offerings.lots(item.get("lots"));
            item.refuseOtherKeys();
            skill.ifPresent(code -> lots.putAll(code, bought));
        }
        return new LotRules(lots.build());
    }

    private ImmutableMap<ServiceCode, AgeRange> ages(YamlItem section) {
        Map<ServiceCode, AgeRange> ages = new LinkedHashMap<>();
        for (YamlItem item : section.someItems()) {
            YamlItem list = item.get("services");
            Iterable<ServiceCode> services = offerings.services(list);
            Optional<Integer> from = item.get("from").wholeNumber();
            Optional<Integer> to = item.find("to").flatMap(YamlItem::wholeNumber);
            Optional<AgeRange> range = item.make(() -> new AgeRange(from.orElseThrow(), to));
            for (ServiceCode service : services) {
                if (range.isPresent() && ages.putIfAbsent(service, range.get()) != null) {
                    list.problem("the ages of '" + service + "' are given again; keep one");
                }
            }
        }
        return ImmutableMap.copyOf(ages);
    }

    private static Optional<ApprovalRules> approvals(YamlItem item) {
        ImmutableSet<EvidenceCode> evidence = item.find("evidence")
                .map(list -> list.distinct(code -> code.read(EvidenceCode::parse)))
                .orElse(ImmutableSet.of());
        Optional<ImmutableList<Level>> levels = YamlItem.all(item.get("levels").someItems(), PackageRulesReader::level);
        return item.make(() -> new ApprovalRules(ImmutableSortedSet.copyOf(evidence), levels.orElseThrow()));
    }

    private static Optional<Level> level(YamlItem item) {
        Optional<ApproverRole> role = item.get("role").read(ApproverRole::parse);
        Optional<Limit> whole = ContributionsReader.or(item, "whole", Limit.NONE, PackageRulesReader::limit);
        Optional<Limit> change = ContributionsReader.or(item, "change", Limit.NONE, PackageRulesReader::limit);
        return item.make(() -> new Level(role.orElseThrow(), whole.orElseThrow(), change.orElseThrow()));
    }

    private static Optional<Limit> limit(YamlItem item) {
        Optional<Money> weekly = amount(item, "weekly");
        Optional<Money> oneOff = amount(item, "one-off");
        Optional<Money> yearly = amount(item, "yearly");
        return item.make(() -> new Limit(weekly, oneOff, yearly));
    }

    private static Optional<Money> amount(YamlItem item, String key) {
        return item.find(key).flatMap(at -> at.read(CircumstancesReader::notNegative));
    }

    private static Optional<ReviewRules> reviews(YamlItem item) {
        ReviewRules guidance = ReviewRules.GUIDANCE;
        Optional<Integer> first =
                ContributionsReader.or(item, "first-after-weeks", guidance.firstAfterWeeks(), at -> at.wholeNumber(1));
        Optional<Integer> every =
                ContributionsReader.or(item, "every-months", guidance.everyMonths(), at -> at.wholeNumber(1));
        Optional<ImmutableMap<Risk, Integer>> sooner = ContributionsReader.or(
                item,
                "sooner",
                ImmutableMap.of(),
                at -> ProvidersReader.byConstant(at, Risk.class, months -> months.wholeNumber(1)));
        Optional<ProviderLedRules> providerLed = item.find("provider-led").flatMap(PackageRulesReader::providerLed);
        return item.make(
                () -> new ReviewRules(first.orElseThrow(), every.orElseThrow(), sooner.orElseThrow(), providerLed));
    }

    private static Optional<ProviderLedRules> providerLed(YamlItem item) {
        Optional<Hours> less = item.get("most-less").read(Hours::given);
        Optional<Hours> more = item.get("most-more").read(Hours::given);
        Optional<Integer> weeks = item.get("pilot-weeks").wholeNumber(1);
        return item.make(() -> new ProviderLedRules(less.orElseThrow(), more.orElseThrow(), weeks.orElseThrow()));
    }

    private Optional<NightBlock> nightBlock(YamlItem item) {
        Optional<ProviderId> provider = item.get("provider").read(ProviderId::parse);
        Optional<ServiceCode> service =
                item.get("service").oneOf(Maps.uniqueIndex(offerings.services(), ServiceCode::toString));
        Optional<DateRange> days = SchemeReader.dates(item);
        days.filter(block -> term.filter(known -> !known.overlaps(block)).isPresent())
                .ifPresent(block -> item.get("from")
                        .problem("the block is bought " + block + ", but the scheme is in force " + term.orElseThrow()
                                + "; change the days, or leave it out"));
        Optional<Integer> places = item.get("places").wholeNumber(1);
        Optional<Money> perPlace = item.get("per-place").read(CircumstancesReader::notNegative);
        Optional<Money> beyond = item.get("beyond").read(CircumstancesReader::notNegative);
        return item.make(() -> new NightBlock(
                provider.orElseThrow(),
                service.orElseThrow(),
                days.orElseThrow(),
                places.orElseThrow(),
                perPlace.orElseThrow(),
                beyond.orElseThrow()));
    }
}
