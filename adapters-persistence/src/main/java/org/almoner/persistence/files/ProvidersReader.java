package org.almoner.persistence.files;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.money.Percentage;
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

/**
 * Reads what a scheme decides about providers: how they are rated, and with whom the council does business.
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
                        codes(quality, "themes")));
    }

    private static ImmutableSet<String> codes(Optional<YamlItem> section, String key) {
        return ImmutableSet.copyOf(
                section.flatMap(item -> item.find(key)).map(YamlItem::texts).orElse(ImmutableList.of()));
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
        ImmutableList<RatingLevel> levels = item.get("levels").someItems().stream()
                .flatMap(level -> level(level).stream())
                .collect(ImmutableList.toImmutableList());
        Map<Source, SourceRule> sources = new LinkedHashMap<>();
        YamlItem given = item.get("sources");
        for (Source source : Source.values()) {
            given.find(word(source)).flatMap(ProvidersReader::source).ifPresent(rule -> sources.put(source, rule));
        }
        given.refuseOtherKeys();
        Map<RegulatorGrade, Percentage> points =
                grades(item.get("grade-points"), grade -> grade.read(Percentage::parse));
        Map<RegulatorGrade, String> best = item.find("best-level")
                .map(limits -> grades(limits, YamlItem::text))
                .orElse(Map.of());
        return item.make(() -> new QualityRules(
                levels, ImmutableMap.copyOf(sources), ImmutableMap.copyOf(points), ImmutableMap.copyOf(best)));
    }

    private static String word(Enum<?> constant) {
        return Ascii.toLowerCase(constant.name()).replace('_', '-');
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

    private static <T> Map<RegulatorGrade, T> grades(YamlItem item, Function<YamlItem, Optional<T>> reader) {
        Map<RegulatorGrade, T> grades = new EnumMap<>(RegulatorGrade.class);
        for (RegulatorGrade grade : RegulatorGrade.values()) {
            item.find(word(grade)).flatMap(reader).ifPresent(value -> grades.put(grade, value));
        }
        item.refuseOtherKeys();
        return grades;
    }

    private Optional<EntryRules> entry(YamlItem item) {
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
        Map<QualityDomain, RegulatorGrade> domains = new EnumMap<>(QualityDomain.class);
        item.find("domains").ifPresent(given -> {
            for (QualityDomain domain : QualityDomain.values()) {
                given.find(word(domain)).flatMap(ProvidersReader::grade).ifPresent(grade -> domains.put(domain, grade));
            }
            given.refuseOtherKeys();
        });
        Optional<RegulatorGrade> byAward = item.find("overall-by-contract").flatMap(ProvidersReader::grade);
        Map<Check, CheckRule> checks = new EnumMap<>(Check.class);
        item.find("checks").ifPresent(given -> {
            for (Check check : Check.values()) {
                given.find(word(check)).flatMap(ProvidersReader::check).ifPresent(rule -> checks.put(check, rule));
            }
            given.refuseOtherKeys();
        });
        boolean different =
                item.find("different-people").flatMap(YamlItem::yesOrNo).orElse(false);
        return item.make(() -> new EntryRules(
                registered,
                ImmutableMap.copyOf(types),
                inspected,
                overall,
                ImmutableMap.copyOf(domains),
                byAward,
                ImmutableMap.copyOf(checks),
                different));
    }

    private static Optional<RegulatorGrade> grade(YamlItem item) {
        return item.oneOf(ImmutableMap.of(
                word(RegulatorGrade.OUTSTANDING), RegulatorGrade.OUTSTANDING,
                word(RegulatorGrade.GOOD), RegulatorGrade.GOOD,
                word(RegulatorGrade.REQUIRES_IMPROVEMENT), RegulatorGrade.REQUIRES_IMPROVEMENT,
                word(RegulatorGrade.INADEQUATE), RegulatorGrade.INADEQUATE));
    }

    private static Optional<CheckRule> check(YamlItem item) {
        ImmutableList<String> evidence = item.get("evidence").texts();
        Optional<Percentage> score = item.find("least-score").flatMap(given -> given.read(Percentage::parse));
        Optional<LocalDate> joinedAfter = item.find("joined-after").flatMap(YamlItem::date);
        return item.make(() -> new CheckRule(ImmutableSortedSet.copyOf(evidence), score, joinedAfter));
    }
}
