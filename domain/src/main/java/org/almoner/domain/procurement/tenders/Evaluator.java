package org.almoner.domain.procurement.tenders;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.procurement.tenders.Question.Part;
import org.almoner.domain.procurement.tenders.SocialValue.Mode;
import org.almoner.domain.providers.entry.EntryRules.Moment;

/** Takes bids through the gates and scores who is left. */
final class Evaluator {

    private final Tender tender;
    private final Scoring scoring;
    private final ImmutableList<TenderBid> bids;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Verdict> excluded = new ArrayList<>();

    Evaluator(Tender tender, Collection<TenderBid> bids) {
        this.tender = tender;
        this.scoring = tender.scoring();
        this.bids = ImmutableList.sortedCopyOf(Comparator.comparing(TenderBid::provider), bids);
        checkArgument(
                this.bids.stream().map(TenderBid::provider).distinct().count() == bids.size(),
                "each bidder bids once, but got %s",
                this.bids.stream().map(TenderBid::provider).toList());
        this.bids.forEach(this::checkMarkings);
    }

    private void checkMarkings(TenderBid bid) {
        ImmutableSet<String> codes =
                scoring.questions().stream().map(Question::code).collect(ImmutableSet.toImmutableSet());
        bid.markings().forEach((code, marking) -> {
            checkArgument(
                    codes.contains(code), "%s is marked for question '%s', which is not asked", bid.provider(), code);
            marking.marks()
                    .values()
                    .forEach(mark -> checkArgument(
                            mark >= 0 && mark <= scoring.highestMark(),
                            "marks are 0 to %s, but %s has %s for %s",
                            scoring.highestMark(),
                            bid.provider(),
                            mark,
                            code));
            checkArgument(
                    tender.panel()
                            .evaluators()
                            .keySet()
                            .containsAll(marking.marks().keySet()),
                    "%s is marked for %s by %s, but the panel is %s",
                    bid.provider(),
                    code,
                    marking.marks().keySet(),
                    tender.panel().evaluators().keySet());
        });
    }

    Evaluation evaluate() {
        List<Contender> left = new ArrayList<>();
        for (TenderBid bid : bids) {
            checkPrice(bid);
            List<Exclusion> reasons = new ArrayList<>(entryBar(bid));
            boolean mayEnter = reasons.isEmpty();
            reasons.addAll(priceGate(bid));
            Optional<Score> gated = mayEnter ? Optional.of(mark(bid, this::isMarkedBeforeGates)) : Optional.empty();
            gated.ifPresent(score -> reasons.addAll(qualityGate(score)));
            if (reasons.isEmpty()) {
                left.add(new Contender(bid, mark(bid, question -> true)));
            } else {
                excluded.add(new Verdict.Excluded(bid.provider(), ImmutableList.copyOf(reasons), gated));
            }
        }
        return flaws.isEmpty()
                ? new Evaluation.Done(ImmutableList.<Verdict>builder()
                        .addAll(rank(left))
                        .addAll(excluded)
                        .build())
                : new Evaluation.Incomplete(flaws.stream().distinct().collect(ImmutableList.toImmutableList()));
    }

    private void checkPrice(TenderBid bid) {
        if (bid.price().isEmpty() && scoring.price().isPresent()) {
            flaws.add(new Flaw.NoPrice(bid.provider()));
        }
        if (bid.price().isPresent() && scoring.price().isEmpty()) {
            flaws.add(new Flaw.PriceNotAsked(bid.provider()));
        }
    }

    private List<Exclusion> entryBar(TenderBid bid) {
        Gates gates = tender.gates();
        return gates.entry().refusals(bid.bidder(), gates.on(), Moment.ENTRY).stream()
                .<Exclusion>map(Exclusion.EntryBar::new)
                .toList();
    }

    private List<Exclusion> priceGate(TenderBid bid) {
        return tender.gates().price().stream()
                .flatMap(envelope -> price(bid).stream()
                        .filter(price -> !envelope.allows(price))
                        .<Exclusion>map(price -> new Exclusion.PriceOutside(price, envelope)))
                .toList();
    }

    private Optional<UnitPrice> price(TenderBid bid) {
        Optional<PriceUnit> unit = scoring.price().map(PriceCriterion::unit);
        return bid.price().flatMap(amount -> unit.map(by -> new UnitPrice(amount, by)));
    }

    /** Social value that is scored by itself is marked only for those whom no gate excludes. */
    private boolean isMarkedBeforeGates(Question question) {
        return !question.part().isSocial()
                || scoring.social()
                        .filter(value -> value.mode() == Mode.EMBEDDED)
                        .isPresent();
    }

    private Score mark(TenderBid bid, Predicate<Question> asked) {
        return new Score(scoring.questions().stream()
                .filter(asked)
                .flatMap(question -> scoring.scores(question)
                        ? marked(bid, question).stream()
                        : Stream.of(new ScoreLine.Untied(question)))
                .collect(ImmutableList.toImmutableList()));
    }

    private Optional<ScoreLine> marked(TenderBid bid, Question question) {
        Marking marking = bid.marking(question);
        int marks = marking.marks().size();
        Panel panel = tender.panel();
        if (marks < panel.leastMarks()) {
            flaws.add(new Flaw.MarksMissing(bid.provider(), question, marks, panel.leastMarks()));
        }
        if (question.byPeople() && marking.marks().keySet().stream().noneMatch(panel::drawsOnSupport)) {
            flaws.add(new Flaw.NotMarkedByPeople(bid.provider(), question));
        }
        if (marks > 0 && marking.mark().isEmpty()) {
            flaws.add(new Flaw.NotModerated(bid.provider(), question, marking));
        }
        return marking.mark()
                .map(mark -> new ScoreLine.Marked(
                        question,
                        marking,
                        mark,
                        scoring.highestMark(),
                        scoring.most(question),
                        scoring.points(question, mark)));
    }

    private List<Exclusion> qualityGate(Score score) {
        List<Exclusion> reasons = new ArrayList<>();
        for (ScoreLine line : score.lines()) {
            if (line instanceof ScoreLine.Marked marked
                    && marked.question()
                            .leastMark()
                            .filter(least -> marked.mark() < least)
                            .isPresent()) {
                reasons.add(new Exclusion.MarkTooLow(marked.question(), marked.mark()));
            }
        }
        Points most = Points.sum(Stream.of(Part.values())
                .filter(scoring::countsAsQuality)
                .map(scoring::most)
                .toList());
        Points points = score.ofParts(scoring::countsAsQuality);
        tender.gates()
                .leastQuality()
                .filter(least -> !Tender.isAtLeast(points, least, most))
                .ifPresent(least -> reasons.add(new Exclusion.QualityTooLow(least, points, most)));
        return reasons;
    }

    private List<Verdict> rank(List<Contender> left) {
        Optional<Money> lowest = left.stream()
                .flatMap(contender -> contender.bid().price().stream())
                .min(Comparator.naturalOrder());
        List<Contender> order = left.stream()
                .map(contender -> withPrice(contender, lowest))
                .sorted(byPlace())
                .toList();
        List<Verdict> verdicts = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < order.size(); i++) {
            Contender contender = order.get(i);
            place = i > 0 && byPlace().compare(order.get(i - 1), contender) == 0 ? place : i + 1;
            Optional<TieBreak> aheadBy = i + 1 < order.size() ? aheadBy(contender, order.get(i + 1)) : Optional.empty();
            verdicts.add(new Verdict.Ranked(contender.bid().provider(), place, contender.score(), aheadBy));
        }
        return verdicts;
    }

    /** A bid that no gate excludes, and its points. */
    private record Contender(TenderBid bid, Score score) {}

    private Contender withPrice(Contender contender, Optional<Money> lowest) {
        Points most = scoring.mostOfPrice();
        Optional<ScoreLine> line = scoring.price()
                .flatMap(criterion -> contender
                        .bid()
                        .price()
                        .flatMap(price -> lowest.map(least -> new ScoreLine.Priced(
                                new UnitPrice(price, criterion.unit()),
                                new UnitPrice(least, criterion.unit()),
                                criterion.formula(),
                                most,
                                criterion.formula().points(most, price, least, scoring.rounding())))));
        return new Contender(
                contender.bid(),
                new Score(Streams.concat(contender.score().lines().stream(), line.stream())
                        .collect(ImmutableList.toImmutableList())));
    }

    private Comparator<Contender> byPlace() {
        Comparator<Contender> order = Comparator.comparing(
                        (Contender contender) -> contender.score().total())
                .reversed();
        for (TieBreak tieBreak : scoring.tieBreaks()) {
            order = order.thenComparing(by(tieBreak));
        }
        return order;
    }

    private static Comparator<Contender> by(TieBreak tieBreak) {
        return switch (tieBreak) {
            case QUALITY ->
                Comparator.comparing((Contender contender) -> contender.score().quality())
                        .reversed();
            case SOCIAL_VALUE ->
                Comparator.comparing((Contender contender) -> contender.score().social())
                        .reversed();
            case PRICE ->
                Comparator.comparing(contender -> contender.bid().price().orElse(Money.ZERO));
        };
    }

    private Optional<TieBreak> aheadBy(Contender contender, Contender next) {
        return contender.score().total().equals(next.score().total())
                ? scoring.tieBreaks().stream()
                        .filter(tieBreak -> by(tieBreak).compare(contender, next) != 0)
                        .findFirst()
                : Optional.empty();
    }
}
