package org.almoner.persistence.files;

import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.assessment.LocalRules;
import org.almoner.domain.assessment.LocalRules.CapitalLimits;
import org.almoner.domain.assessment.LocalRules.SavingsCredit;
import org.almoner.domain.assessment.LocalRules.ShortTermStay;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.time.Timeline;

/** Reads the section {@code assessment}. What it leaves out is as if the council had decided nothing. */
final class AssessmentRulesReader {

    private static final LocalRules NONE = LocalRules.NONE;

    private AssessmentRulesReader() {}

    static Optional<LocalRules> read(YamlItem item) {
        Optional<Timeline<Money>> topUp = dated(item, "guaranteed-income-top-up", NONE.guaranteedIncomeTopUp());
        Optional<Timeline<Money>> expenditure = dated(item, "standard-expenditure", NONE.standardExpenditure());
        Optional<Money> insurance = money(item, "home-insurance", NONE.homeInsurance());
        Optional<Percentage> taken = ContributionsReader.or(
                item, "disposable-income-taken", NONE.disposableIncomeTaken(), at -> at.read(Percentage::parse));
        Optional<Money> minimum = money(item, "minimum-charge", NONE.minimumCharge());
        Optional<Money> maximum = item.find("maximum-charge").flatMap(at -> at.read(CircumstancesReader::notNegative));
        Optional<ImmutableMap<Setting, CapitalLimits>> limits =
                ContributionsReader.or(item, "capital-limits", NONE.capitalLimits(), AssessmentRulesReader::limits);
        Optional<SavingsCredit> savingsCredit = ContributionsReader.or(
                item, "savings-credit-at-home", NONE.savingsCreditAtHome(), at -> at.oneOf(SavingsCredit.class));
        Optional<Boolean> night =
                ContributionsReader.or(item, "night-element-left-out", NONE.nightElementLeftOut(), YamlItem::yesOrNo);
        Optional<ShortTermStay> stay = ContributionsReader.or(
                item, "short-term-stay", NONE.shortTermStay(), at -> at.oneOf(ShortTermStay.class));
        return item.make(() -> new LocalRules(
                topUp.orElseThrow(),
                expenditure.orElseThrow(),
                insurance.orElseThrow(),
                taken.orElseThrow(),
                minimum.orElseThrow(),
                maximum,
                limits.orElseThrow(),
                savingsCredit.orElseThrow(),
                night.orElseThrow(),
                stay.orElseThrow()));
    }

    private static Optional<Timeline<Money>> dated(YamlItem item, String key, Timeline<Money> otherwise) {
        return ContributionsReader.or(
                item,
                key,
                otherwise,
                section -> ContributionsReader.dated(section, "weekly", CircumstancesReader::notNegative));
    }

    private static Optional<Money> money(YamlItem item, String key, Money otherwise) {
        return ContributionsReader.or(item, key, otherwise, at -> at.read(CircumstancesReader::notNegative));
    }

    private static Optional<ImmutableMap<Setting, CapitalLimits>> limits(YamlItem section) {
        Map<Setting, CapitalLimits> limits = new EnumMap<>(Setting.class);
        for (YamlItem item : section.someItems()) {
            Optional<Setting> setting = item.get("setting").oneOf(Setting.class);
            Optional<Money> lower = item.get("lower").read(CircumstancesReader::notNegative);
            Optional<Money> upper = item.get("upper").read(CircumstancesReader::notNegative);
            item.make(() -> new CapitalLimits(lower.orElseThrow(), upper.orElseThrow()))
                    .ifPresent(made -> setting.filter(given -> limits.putIfAbsent(given, made) != null)
                            .ifPresent(again -> item.problem("the setting is given again; keep one")));
        }
        return Optional.of(ImmutableMap.copyOf(limits));
    }
}
