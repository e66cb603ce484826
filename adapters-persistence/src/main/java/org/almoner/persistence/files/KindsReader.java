package org.almoner.persistence.files;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.means.Authority;
import org.almoner.domain.means.CapitalKind;
import org.almoner.domain.means.CapitalTreatment;
import org.almoner.domain.means.IncomeKind;
import org.almoner.domain.means.IncomeTreatment;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/** Reads how the law treats each kind of income and of capital. */
final class KindsReader {

    private KindsReader() {}

    static ImmutableMap<String, IncomeKind> incomes(YamlItem top) {
        Map<String, IncomeKind> kinds = new LinkedHashMap<>();
        for (YamlItem item : top.get("incomes").someItems()) {
            Optional<String> code = item.get("code").text();
            Optional<String> name = item.get("name").text();
            boolean disability =
                    item.find("disability-benefit").flatMap(YamlItem::yesOrNo).orElse(false);
            boolean qualifying = item.find("qualifying-for-savings-credit")
                    .flatMap(YamlItem::yesOrNo)
                    .orElse(false);
            Timeline<IncomeKind.Rule> rules = rules(item.get("rules"));
            item.make(() -> new IncomeKind(code.orElseThrow(), name.orElseThrow(), disability, qualifying, rules))
                    .ifPresent(kind -> keep(kinds, kind.code(), kind, item));
        }
        top.refuseOtherKeys();
        return ImmutableMap.copyOf(kinds);
    }

    static ImmutableMap<String, CapitalKind> capital(YamlItem top) {
        Map<String, CapitalKind> kinds = new LinkedHashMap<>();
        for (YamlItem item : top.get("capital").someItems()) {
            Optional<String> code = item.get("code").text();
            Optional<String> name = item.get("name").text();
            Optional<CapitalTreatment> treatment = item.get("treatment").oneOf(CapitalTreatment.class);
            int weeks = item.find("weeks").flatMap(at -> at.wholeNumber(1)).orElse(0);
            Optional<Authority> authority = authority(item);
            item.make(() -> new CapitalKind(
                            code.orElseThrow(),
                            name.orElseThrow(),
                            treatment.orElseThrow(),
                            weeks,
                            authority.orElseThrow()))
                    .ifPresent(kind -> keep(kinds, kind.code(), kind, item));
        }
        top.refuseOtherKeys();
        return ImmutableMap.copyOf(kinds);
    }

    private static <T> void keep(Map<String, T> kinds, String code, T kind, YamlItem item) {
        if (kinds.putIfAbsent(code, kind) != null) {
            item.get("code").problem("'" + code + "' is given again; keep one");
        }
    }

    private static Timeline<IncomeKind.Rule> rules(YamlItem section) {
        Timeline<IncomeKind.Rule> rules = Timeline.empty();
        for (YamlItem item : section.someItems()) {
            Optional<DateRange> days = SchemeReader.dates(item);
            Optional<IncomeKind.Rule> rule = rule(item);
            if (days.isPresent() && rule.isPresent()) {
                if (!rules.within(days.get()).isEmpty()) {
                    item.problem("another rule holds on some of the days " + days.get()
                            + "; let one end on the day the other starts, which is excluded");
                }
                rules = rules.with(days.get(), rule.get());
            }
        }
        return rules;
    }

    private static Optional<IncomeKind.Rule> rule(YamlItem item) {
        Optional<IncomeTreatment> atHome = item.get("at-home").oneOf(IncomeTreatment.class);
        Optional<IncomeTreatment> careHome = other(item, "care-home", atHome);
        Optional<IncomeTreatment> temporary = other(item, "temporary-stay", careHome);
        Optional<Money> upTo = ContributionsReader.or(item, "up-to", Money.ZERO, at -> at.read(Money::given));
        Optional<Authority> authority = authority(item);
        return item.make(() -> new IncomeKind.Rule(
                atHome.orElseThrow(),
                careHome.orElseThrow(),
                temporary.orElseThrow(),
                upTo.orElseThrow(),
                authority.orElseThrow()));
    }

    private static Optional<IncomeTreatment> other(YamlItem item, String key, Optional<IncomeTreatment> otherwise) {
        return item.find(key).map(at -> at.oneOf(IncomeTreatment.class)).orElse(otherwise);
    }

    private static Optional<Authority> authority(YamlItem item) {
        Optional<String> law = item.get("law").text();
        Optional<String> source = item.get("source").text();
        Optional<Confidence> confidence = item.get("confidence").oneOf(NationalFiles.CONFIDENCES);
        return law.isPresent() && source.isPresent() && confidence.isPresent()
                ? Optional.of(new Authority(law.get(), source.get(), confidence.get()))
                : Optional.empty();
    }
}
