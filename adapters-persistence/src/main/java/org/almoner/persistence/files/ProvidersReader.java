package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.parts.Words;
import org.almoner.domain.performance.scorecard.RoleReviewRules;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.entry.Check;
import org.almoner.domain.providers.entry.CheckRule;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.quality.QualityRules;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.providers.quality.Source;
import org.almoner.domain.providers.quality.SourceRule;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.transition.ExitTerms;

/**
 * Reads what a scheme decides about providers: how they are rated, with whom the council does business, and what is open when
 * one leaves.
 *
 * @param offerings of the scheme
 */
record ProvidersReader(Offerings offerings) {

    private static final ImmutableList<String> RATING =
            ImmutableList.of("levels", "sources", "grade-points", "best-level");

    /** {@return the rules of the sections that the file has} */
    Optional<ProviderRules> read(YamlItem top) {
        Optional<YamlItem> quality = top.find("quality");
        Optional<YamlItem> entry = top.find("entry");
        Optional<YamlItem> rated = quality.filter(ProvidersReader::rates);
        Optional<QualityRules> rating = rated.flatMap(ProvidersReader::quality);
        Optional<EntryRules> bar = entry.map(this::entry).orElse(Optional.of(EntryRules.NONE));
        Optional<ScorecardRules> scorecard = ScorecardReader.scorecard(top.find("scorecard"));
        Optional<YamlItem> review = top.find("role-review");
        Optional<RoleReviewRules> roles = review.flatMap(ScorecardReader::roleReview);
        ImmutableMap<ServiceCode, ExitTerms> exits = exits(top.find("exits"));
        return (rated.isPresent() && rating.isEmpty())
                        || bar.isEmpty()
                        || scorecard.isEmpty()
                        || (review.isPresent() && roles.isEmpty())
                ? Optional.empty()
                : Optional.of(new ProviderRules(
                        rating,
                        bar.get(),
                        scorecard.get(),
                        roles,
                        codes(quality, "statements"),
                        codes(entry, "charter"),
                        codes(quality, "themes"),
                        exits));
    }

    private static ImmutableSet<String> codes(Optional<YamlItem> section, String key) {
        return section.flatMap(item -> item.find(key))
                .map(item -> item.distinct(YamlItem::text))
                .orElse(ImmutableSet.of());
    }

    /** {@return whether the section says anything of ratings, beside codes of statements and themes} */
    private static boolean rates(YamlItem item) {
        item.find("statements");
        item.find("themes");
        boolean rates = RATING.stream().anyMatch(key -> item.find(key).isPresent());
        if (!rates) {
            item.refuseOtherKeys();
        }
        return rates;
    }

    private static Optional<QualityRules> quality(YamlItem item) {
        Optional<ImmutableList<RatingLevel>> levels =
                YamlItem.all(item.get("levels").someItems(), ProvidersReader::level);
        Optional<ImmutableMap<Source, SourceRule>> sources =
                byConstant(item.get("sources"), Source.class, ProvidersReader::source);
        Optional<ImmutableMap<RegulatorGrade, Percentage>> points =
                byConstant(item.get("grade-points"), RegulatorGrade.class, grade -> grade.read(Percentage::parse));
        Optional<ImmutableMap<RegulatorGrade, String>> best = item.find("best-level")
                .map(limits -> byConstant(limits, RegulatorGrade.class, YamlItem::text))
                .orElse(Optional.of(ImmutableMap.of()));
        return item.make(() -> new QualityRules(
                levels.orElseThrow(), sources.orElseThrow(), points.orElseThrow(), best.orElseThrow()));
    }

    /** {@return what the reader makes of each key that is a constant, or empty if it makes nothing of one; other keys are problems} */
    static <E extends Enum<E>, T> Optional<ImmutableMap<E, T>> byConstant(
            YamlItem item, Class<E> type, Function<YamlItem, Optional<T>> reader) {
        Map<E, T> values = new EnumMap<>(type);
        boolean complete = !item.isMissing();
        for (E constant : type.getEnumConstants()) {
            Optional<YamlItem> given = item.find(Words.of(constant));
            Optional<T> value = given.flatMap(reader);
            value.ifPresent(read -> values.put(constant, read));
            complete &= value.isPresent() || given.isEmpty();
        }
        item.refuseOtherKeys();
        return complete ? Optional.of(Maps.immutableEnumMap(values)) : Optional.empty();
    }

    private static Optional<RatingLevel> level(YamlItem item) {
        Optional<String> code = item.get("code").text();
        Optional<String> name = item.get("name").text();
        Optional<Percentage> from = item.get("from").read(Percentage::parse);
        boolean business = item.find("business").flatMap(YamlItem::yesOrNo).orElse(true);
        return item.make(() -> new RatingLevel(code.orElseThrow(), name.orElseThrow(), from.orElseThrow(), business));
    }

    private static Optional<SourceRule> source(YamlItem item) {
        Optional<Percentage> weight = item.get("weight").read(Percentage::parse);
        Optional<Integer> months = item.get("good-for-months").wholeNumber(1);
        boolean required = item.find("required").flatMap(YamlItem::yesOrNo).orElse(false);
        return item.make(() -> new SourceRule(weight.orElseThrow(), months.orElseThrow(), required));
    }

    /** {@return the bar of entry that the item sets} */
    Optional<EntryRules> entry(YamlItem item) {
        item.find("charter");
        boolean registered = item.find("registered").flatMap(YamlItem::yesOrNo).orElse(false);
        Map<ServiceCode, String> types = new LinkedHashMap<>();
        item.find("service-types")
                .ifPresent(services -> services.entries()
                        .forEach((key, type) -> offerings
                                .service(key, type)
                                .ifPresent(service -> type.text().ifPresent(words -> types.put(service, words)))));
        boolean inspected = item.find("inspected").flatMap(YamlItem::yesOrNo).orElse(false);
        Optional<RegulatorGrade> overall = item.find("overall").flatMap(ProvidersReader::grade);
        Optional<ImmutableMap<QualityDomain, RegulatorGrade>> domains = item.find("domains")
                .map(given -> byConstant(given, QualityDomain.class, ProvidersReader::grade))
                .orElse(Optional.of(ImmutableMap.of()));
        Optional<RegulatorGrade> byAward = item.find("overall-by-contract").flatMap(ProvidersReader::grade);
        Optional<ImmutableMap<Check, CheckRule>> checks = item.find("checks")
                .map(given -> byConstant(given, Check.class, ProvidersReader::check))
                .orElse(Optional.of(ImmutableMap.of()));
        boolean different =
                item.find("different-people").flatMap(YamlItem::yesOrNo).orElse(false);
        return item.make(() -> new EntryRules(
                registered,
                ImmutableMap.copyOf(types),
                inspected,
                overall,
                domains.orElseThrow(),
                byAward,
                checks.orElseThrow(),
                different));
    }

    private ImmutableMap<ServiceCode, ExitTerms> exits(Optional<YamlItem> list) {
        ImmutableMap<String, ServiceCode> known = Maps.uniqueIndex(offerings.services(), ServiceCode::toString);
        Map<ServiceCode, ExitTerms> exits = new LinkedHashMap<>();
        for (YamlItem item : list.map(YamlItem::someItems).orElse(List.of())) {
            ExitTerms terms = TransitionReader.exitTerms(item);
            for (YamlItem code : item.get("services").someItems()) {
                code.oneOf(known)
                        .filter(service -> exits.putIfAbsent(service, terms) != null)
                        .ifPresent(again -> code.problem("'" + again + "' is given again; keep one"));
            }
            item.refuseOtherKeys();
        }
        return ImmutableMap.copyOf(exits);
    }

    private static Optional<RegulatorGrade> grade(YamlItem item) {
        return item.oneOf(ImmutableMap.of(
                Words.of(RegulatorGrade.OUTSTANDING), RegulatorGrade.OUTSTANDING,
                Words.of(RegulatorGrade.GOOD), RegulatorGrade.GOOD,
                Words.of(RegulatorGrade.REQUIRES_IMPROVEMENT), RegulatorGrade.REQUIRES_IMPROVEMENT,
                Words.of(RegulatorGrade.INADEQUATE), RegulatorGrade.INADEQUATE));
    }

    private static Optional<CheckRule> check(YamlItem item) {
        ImmutableSet<String> evidence = item.get("evidence").distinct(YamlItem::text);
        Optional<Percentage> score = item.find("least-score").flatMap(given -> given.read(Percentage::parse));
        Optional<LocalDate> joinedAfter = item.find("joined-after").flatMap(YamlItem::date);
        return item.make(() -> new CheckRule(ImmutableSortedSet.copyOf(evidence), score, joinedAfter));
    }
}
