package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.procurement.tenders.Gates;
import org.almoner.domain.procurement.tenders.Marking;
import org.almoner.domain.procurement.tenders.Panel;
import org.almoner.domain.procurement.tenders.PerValue;
import org.almoner.domain.procurement.tenders.PointRounding;
import org.almoner.domain.procurement.tenders.PriceCriterion;
import org.almoner.domain.procurement.tenders.PriceFormula;
import org.almoner.domain.procurement.tenders.Question;
import org.almoner.domain.procurement.tenders.Question.Part;
import org.almoner.domain.procurement.tenders.Scoring;
import org.almoner.domain.procurement.tenders.SocialValue;
import org.almoner.domain.procurement.tenders.Tender;
import org.almoner.domain.procurement.tenders.TenderBid;
import org.almoner.domain.procurement.tenders.TieBreak;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;

/** Reads a tender and its bids. Every section is read, whatever is wrong with the others. */
final class TenderReader {

    private static final ImmutableMap<String, FactKind<?>> KINDS = Maps.uniqueIndex(ProviderFacts.ALL, FactKind::name);

    private final Set<ProviderId> bidders = new HashSet<>();
    private ImmutableSet<String> questions = ImmutableSet.of();
    private ImmutableSet<String> evaluators = ImmutableSet.of();
    private int highestMark = Integer.MAX_VALUE;

    Optional<ProcurementFiles.Tendering> tendering(YamlItem top) {
        Optional<String> title = top.get("title").text();
        Optional<Money> value = top.get("value").read(Money::given);
        Optional<Gates> gates = gates(top.get("gates"));
        Optional<Scoring> scoring = scoring(top.get("scoring"));
        Optional<Panel> panel = panel(top.get("panel"));
        Optional<LocalDate> on = gates.map(Gates::on);
        Optional<ImmutableList<TenderBid>> bids = YamlItem.all(top.get("bids").someItems(), item -> bid(item, on));
        return top.make(() -> new ProcurementFiles.Tendering(
                new Tender(
                        title.orElseThrow(),
                        value.orElseThrow(),
                        gates.orElseThrow(),
                        scoring.orElseThrow(),
                        panel.orElseThrow()),
                bids.orElseThrow()));
    }

    private static Optional<Gates> gates(YamlItem item) {
        Optional<LocalDate> on = item.get("on").date();
        Optional<YamlItem> bar = item.find("entry");
        ProvidersReader providers = new ProvidersReader(new Offerings(
                ImmutableSet.of(Offering.HOME_CARE.lot()), ImmutableSet.of(Offering.HOME_CARE.service())));
        bar.ifPresent(TenderReader::refuseOfPlaces);
        Optional<EntryRules> entry = bar.map(providers::entry).orElse(Optional.of(EntryRules.NONE));
        Optional<YamlItem> least = item.find("least-quality");
        Optional<Percentage> quality = least.flatMap(given -> given.read(Percentage::parse));
        Optional<YamlItem> bounds = item.find("price");
        Optional<Envelope> price = bounds.flatMap(TermsReader::envelope);
        return item.make(() -> new Gates(
                entry.orElseThrow(),
                on.orElseThrow(),
                least.map(given -> quality.orElseThrow()),
                bounds.map(given -> price.orElseThrow())));
    }

    /** Some of the bar is asked of providers that have places already. */
    private static void refuseOfPlaces(YamlItem bar) {
        Stream.of("service-types", "charter")
                .flatMap(key -> bar.find(key).stream())
                .forEach(item -> item.problem("this is not asked of bidders; leave it out"));
    }

    private Optional<Scoring> scoring(YamlItem item) {
        Optional<Percentage> quality = item.get("quality").read(Percentage::parse);
        Optional<YamlItem> priced = item.find("price");
        Optional<PriceCriterion> price = priced.flatMap(TenderReader::price);
        Optional<YamlItem> section = item.find("social-value");
        Optional<SocialValue> social = section.flatMap(TenderReader::social);
        Optional<Integer> highest = item.get("highest-mark").wholeNumber(1);
        Optional<PointRounding> rounding = rounding(item.get("rounding"));
        ImmutableSet<TieBreak> ties = item.find("ties")
                .map(list -> list.distinct(each -> each.oneOf(TieBreak.class)))
                .orElse(ImmutableSet.of());
        List<YamlItem> asked = item.get("questions").someItems();
        Optional<ImmutableList<Question>> all = YamlItem.all(asked, TenderReader::question);
        questions = asked.stream()
                .flatMap(each -> each.find("code").stream())
                .flatMap(code -> code.text().stream())
                .collect(ImmutableSet.toImmutableSet());
        highest.ifPresent(mark -> highestMark = mark);
        return item.make(() -> new Scoring(
                quality.orElseThrow(),
                priced.map(given -> price.orElseThrow()),
                section.map(given -> social.orElseThrow()),
                all.orElseThrow(),
                highest.orElseThrow(),
                rounding.orElseThrow(),
                ties.asList()));
    }

    private static Optional<PriceCriterion> price(YamlItem item) {
        Optional<Percentage> share = item.get("share").read(Percentage::parse);
        Optional<PriceFormula> formula = item.get("formula").oneOf(PriceFormula.class);
        Optional<PriceUnit> unit = item.get("unit").oneOf(PriceUnit.class);
        return item.make(() -> new PriceCriterion(share.orElseThrow(), formula.orElseThrow(), unit.orElseThrow()));
    }

    private static Optional<SocialValue> social(YamlItem item) {
        Optional<Percentage> share = item.get("share").read(Percentage::parse);
        Optional<Percentage> specified = item.get("specified").read(Percentage::parse);
        Optional<SocialValue.Mode> mode = item.get("mode").oneOf(SocialValue.Mode.class);
        ImmutableSet<String> outcomes = item.get("outcomes").distinct(YamlItem::text);
        return item.make(
                () -> new SocialValue(share.orElseThrow(), specified.orElseThrow(), mode.orElseThrow(), outcomes));
    }

    private static Optional<PointRounding> rounding(YamlItem item) {
        Optional<Integer> decimals = item.get("decimals").wholeNumber();
        Optional<Rounding> rule = item.get("rule").oneOf(Rounding.class);
        return item.make(() -> new PointRounding(decimals.orElseThrow(), rule.orElseThrow()));
    }

    private static Optional<Question> question(YamlItem item) {
        Optional<String> code = item.get("code").text();
        Optional<String> asks = item.get("asks").text();
        Optional<Part> part = item.get("part").oneOf(Part.class);
        Optional<Integer> weight = item.get("weight").wholeNumber(1);
        boolean byPeople = item.find("by-people").flatMap(YamlItem::yesOrNo).orElse(false);
        Optional<YamlItem> least = item.find("least-mark");
        Optional<Integer> mark = least.flatMap(YamlItem::wholeNumber);
        Optional<YamlItem> tied = item.find("outcome");
        Optional<String> outcome = tied.flatMap(YamlItem::text);
        Optional<YamlItem> number = item.find("per-value");
        Optional<PerValue> perValue = number.flatMap(TenderReader::perValue);
        return item.make(() -> new Question(
                part.orElseThrow(),
                code.orElseThrow(),
                asks.orElseThrow(),
                weight.orElseThrow(),
                byPeople,
                least.map(given -> mark.orElseThrow()),
                tied.map(given -> outcome.orElseThrow()),
                number.map(given -> perValue.orElseThrow())));
    }

    private static Optional<PerValue> perValue(YamlItem item) {
        Optional<Integer> number = item.get("number").wholeNumber(1);
        Optional<Money> each = item.get("each").read(Money::given);
        return item.make(() -> new PerValue(number.orElseThrow(), each.orElseThrow()));
    }

    private Optional<Panel> panel(YamlItem item) {
        Map<String, Boolean> panel = new TreeMap<>();
        for (YamlItem each : item.get("evaluators").someItems()) {
            Optional<String> by = each.get("by").text();
            Optional<Boolean> draws = each.get("draws-on-support").yesOrNo();
            each.refuseOtherKeys();
            by.filter(given -> panel.putIfAbsent(given, draws.orElse(false)) != null)
                    .ifPresent(again -> each.get("by").problem("'" + again + "' is given again; keep one"));
        }
        evaluators = ImmutableSet.copyOf(panel.keySet());
        Optional<Integer> marks = item.get("least-marks").wholeNumber(1);
        Optional<Integer> least = item.get("least-questions").wholeNumber();
        Optional<Percentage> share = item.get("least-share").read(Percentage::parse);
        return item.make(() -> new Panel(
                ImmutableSortedMap.copyOf(panel), marks.orElseThrow(), least.orElseThrow(), share.orElseThrow()));
    }

    private Optional<TenderBid> bid(YamlItem item, Optional<LocalDate> on) {
        Optional<ProviderId> provider = item.get("provider").read(ProviderId::parse);
        provider.filter(given -> !bidders.add(given))
                .ifPresent(again -> item.get("provider").problem(again + " bids twice; keep one of its bids"));
        Timelines known = on.map(day -> known(item, DateRange.day(day))).orElseGet(Timelines::none);
        Optional<YamlItem> asked = item.find("price");
        Optional<Money> price = asked.flatMap(given -> given.read(Money::given));
        ImmutableMap<String, Marking> markings =
                item.find("answers").map(this::markings).orElse(ImmutableMap.of());
        return item.make(() -> new TenderBid(
                new ProviderRecord(provider.orElseThrow(), known), asked.map(given -> price.orElseThrow()), markings));
    }

    private static Timelines known(YamlItem item, DateRange on) {
        Timelines known = Timelines.none();
        for (Map.Entry<String, YamlItem> fact : item.find("known")
                .map(YamlItem::entries)
                .orElse(ImmutableMap.of())
                .entrySet()) {
            FactKind<?> kind = KINDS.get(fact.getKey());
            if (kind == null) {
                fact.getValue()
                        .problem("'" + fact.getKey() + "' is not known of providers"
                                + Closest.hint(fact.getKey(), KINDS.keySet()));
            } else {
                known = with(known, kind, fact.getValue(), on);
            }
        }
        return known;
    }

    private static <T> Timelines with(Timelines known, FactKind<T> kind, YamlItem item, DateRange on) {
        return FactValue.read(kind, item)
                .map(value -> known.with(kind, Timeline.of(on, value)))
                .orElse(known);
    }

    private ImmutableMap<String, Marking> markings(YamlItem section) {
        Map<String, Marking> markings = new LinkedHashMap<>();
        section.entries().forEach((code, item) -> {
            if (!questions.contains(code)) {
                item.problem("no question is '" + code + "'" + Closest.hint(code, questions));
            }
            marking(item).ifPresent(marking -> markings.put(code, marking));
        });
        return ImmutableMap.copyOf(markings);
    }

    private Optional<Marking> marking(YamlItem item) {
        Map<String, Integer> marks = new TreeMap<>();
        item.get("marks").entries().forEach((by, mark) -> {
            if (!evaluators.contains(by)) {
                mark.problem("'" + by + "' is not of the panel" + Closest.hint(by, evaluators));
            }
            mark(mark).ifPresent(given -> marks.put(by, given));
        });
        Optional<YamlItem> settled = item.find("moderated");
        Optional<Marking.Moderation> moderation = settled.flatMap(TenderReader::moderation);
        return item.make(
                () -> new Marking(ImmutableSortedMap.copyOf(marks), settled.map(given -> moderation.orElseThrow())));
    }

    private Optional<Integer> mark(YamlItem item) {
        Optional<Integer> mark = item.wholeNumber();
        mark.filter(given -> given > highestMark)
                .ifPresent(given -> item.problem("mark " + given + " is above the highest, which is " + highestMark));
        return mark;
    }

    private static Optional<Marking.Moderation> moderation(YamlItem item) {
        Optional<Integer> mark = item.get("mark").wholeNumber();
        Optional<String> reason = item.get("reason").text();
        Optional<String> by = item.get("by").text();
        return item.make(() -> new Marking.Moderation(mark.orElseThrow(), reason.orElseThrow(), by.orElseThrow()));
    }
}
