package org.almoner.persistence.files;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.charging.AbsenceRule;
import org.almoner.domain.charging.ContributionRules;
import org.almoner.domain.charging.DeferralRules;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/** Reads the section {@code contributions}. What it leaves out is as the law and the national amounts have it. */
final class ContributionsReader {

    private static final ContributionRules LAW =
            ContributionRules.STATUTORY.withNursingCare(NationalFiles.nursingCare());

    private ContributionsReader() {}

    /** {@return the rules of the section, or those of the law where the scheme has none} */
    static Optional<ContributionRules> read(Optional<YamlItem> section) {
        return section.map(ContributionsReader::read).orElse(Optional.of(LAW));
    }

    private static Optional<ContributionRules> read(YamlItem item) {
        Optional<Integer> freeDays = or(item, "free-reablement-days", LAW.freeReablementDays(), YamlItem::wholeNumber);
        Optional<ImmutableMap<Absence, AbsenceRule>> absences =
                or(item, "absences", LAW.absences(), ContributionsReader::absences);
        Optional<Timeline<Money>> nursing = or(
                item,
                "nursing-care",
                LAW.nursingCare(),
                section -> dated(section, "weekly", CircumstancesReader::notNegative));
        Optional<DeferralRules> deferral = or(item, "deferred-payments", LAW.deferral(), ContributionsReader::deferral);
        return item.make(() -> new ContributionRules(
                freeDays.orElseThrow(), absences.orElseThrow(), nursing.orElseThrow(), deferral.orElseThrow()));
    }

    /** {@return what is read at the key, or the other value where the key is left out} */
    static <T> Optional<T> or(YamlItem item, String key, T otherwise, Function<YamlItem, Optional<T>> read) {
        return item.find(key).map(read).orElse(Optional.of(otherwise));
    }

    private static Optional<ImmutableMap<Absence, AbsenceRule>> absences(YamlItem section) {
        Map<Absence, AbsenceRule> rules = new EnumMap<>(Absence.class);
        for (YamlItem item : section.someItems()) {
            Optional<Absence> kind = item.get("kind").oneOf(Absence.class);
            Optional<Integer> paidDays = item.get("paid-days").wholeNumber();
            Optional<Percentage> paidShare = item.get("paid-share").read(Percentage::parse);
            Optional<Boolean> charged = item.get("charged").yesOrNo();
            item.make(() -> new AbsenceRule(paidDays.orElseThrow(), paidShare.orElseThrow(), charged.orElseThrow()))
                    .ifPresent(rule -> kind.filter(given -> rules.putIfAbsent(given, rule) != null)
                            .ifPresent(again -> item.problem("the absence is given again; keep one")));
        }
        return Optional.of(ImmutableMap.copyOf(rules));
    }

    private static Optional<DeferralRules> deferral(YamlItem item) {
        Optional<Percentage> secured = item.get("secured-share").read(Percentage::parse);
        Optional<Money> retained = item.get("retained").read(CircumstancesReader::notNegative);
        Optional<Timeline<Percentage>> interest = dated(item.get("yearly-interest"), "rate", Percentage::parse);
        return item.make(
                () -> new DeferralRules(secured.orElseThrow(), retained.orElseThrow(), interest.orElseThrow()));
    }

    /** {@return values by their days, none of which overlap; the value of each stands under the key} */
    static <T> Optional<Timeline<T>> dated(YamlItem section, String key, Function<String, T> parse) {
        Timeline<T> timeline = Timeline.empty();
        for (YamlItem item : section.someItems()) {
            Optional<DateRange> days = SchemeReader.dates(item);
            Optional<T> value = item.get(key).read(parse);
            item.refuseOtherKeys();
            if (days.isPresent() && value.isPresent()) {
                Timeline<T> before = timeline;
                before.within(days.get()).entries().stream()
                        .findFirst()
                        .map(Timeline.Entry::holds)
                        .map(DateRange::from)
                        .ifPresent((LocalDate day) -> item.problem("on " + day
                                + " another entry holds already; let one end on the day the other starts, which is"
                                + " excluded"));
                timeline = before.with(days.get(), value.get());
            }
        }
        return Optional.of(timeline);
    }
}
