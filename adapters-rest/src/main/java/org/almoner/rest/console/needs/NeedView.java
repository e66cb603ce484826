package org.almoner.rest.console.needs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Outlook;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Round;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.rest.console.desk.Choice;
import org.almoner.rest.console.desk.Written;
import org.almoner.rest.values.Json;
import org.almoner.wording.BrokerageWords;
import org.almoner.wording.CarersWords;
import org.almoner.wording.Figures;
import org.almoner.wording.MarkWords;
import org.almoner.wording.PlacementWords;
import org.almoner.wording.ProviderNames;
import org.jspecify.annotations.Nullable;

/**
 * A need as its page shows it.
 *
 * @param need its number
 * @param pack the package
 * @param asked what for, line by line
 * @param published when
 * @param over those days of care that were over then, or null
 * @param outcome how far it has come
 * @param policy by which it is offered
 * @param rounds of offers, the first first
 * @param columns of the order of offers
 * @param ranked those that can be offered it, in the order of offers
 * @param excluded those that cannot, with every reason
 * @param open whether it is not decided
 * @param takers those whose bid counts, the best first, for the award
 * @param byPolicy the one that the policy gives it to, or empty
 * @param grounds of an award
 * @param ends without one
 */
public record NeedView(
        String need,
        String pack,
        List<Line> asked,
        Instant published,
        @Nullable DateRange over,
        String outcome,
        String policy,
        List<String> rounds,
        List<Column> columns,
        List<Ranked> ranked,
        List<Excluded> excluded,
        boolean open,
        List<Choice> takers,
        String byPolicy,
        List<Choice> grounds,
        List<Choice> ends) {

    private static final String OF_A_NUMBER = ">";

    /** A line of what is asked for. */
    public record Line(String name, String value) {}

    /** A column of marks. */
    public record Column(String name, boolean number) {

        static Column of(String head) {
            return head.startsWith(OF_A_NUMBER) ? new Column(head.substring(1), true) : new Column(head, false);
        }
    }

    /** A provider in the order of offers; whether it is asked now. */
    public record Ranked(
            int position,
            ProviderId reference,
            String provider,
            int round,
            String role,
            List<String> marks,
            String answer,
            boolean asked) {}

    /** A provider that cannot be offered it. */
    public record Excluded(String provider, List<String> reasons) {}

    static NeedView of(Outcome.Done done, ProviderNames names, ZoneMap zones) {
        Placement placement = done.placement();
        PlacementWords words = new PlacementWords(placement, done.course(), names);
        return new NeedView(
                placement.id().toString(),
                placement.ranking().need().pack().toString(),
                asked(placement.ranking(), zones),
                placement.published(),
                placement.overWhenPublished().orElse(null),
                words.outcome(),
                BrokerageWords.policy(placement.ranking().policy()),
                rounds(placement.ranking().policy().rounds()),
                placement.ranking().policy().criteria().stream()
                        .flatMap(criterion -> MarkWords.columns(criterion).stream())
                        .map(Column::of)
                        .toList(),
                placement.ranking().ranked().stream()
                        .map(verdict -> ranked(done, verdict, words))
                        .toList(),
                placement.ranking().verdicts().stream()
                        .filter(Verdict.Excluded.class::isInstance)
                        .map(Verdict.Excluded.class::cast)
                        .map(verdict -> new Excluded(
                                names.of(verdict.provider()),
                                verdict.reasons().stream()
                                        .map(BrokerageWords::reason)
                                        .toList()))
                        .toList(),
                placement.decision().isEmpty(),
                done.course().bids().stream()
                        .map(bid -> new Choice(
                                bid.provider().toString(),
                                names.of(bid.provider()),
                                Written.told(words.answer(bid.provider()))))
                        .toList(),
                done.course().outlook() instanceof Outlook.Taken taken
                        ? taken.provider().toString()
                        : "",
                choices(Stream.of(Ground.values()).filter(Ground::isAward)),
                choices(Stream.of(Ground.values()).filter(ground -> !ground.isAward())));
    }

    private static List<Choice> choices(Stream<Ground> grounds) {
        return grounds.map(ground -> new Choice(Json.name(ground), BrokerageWords.ground(ground)))
                .toList();
    }

    private static List<Line> asked(Ranking ranking, ZoneMap zones) {
        Need need = ranking.need();
        List<Line> lines = new ArrayList<>(List.of(
                new Line("Care", BrokerageWords.asked(need.care())),
                new Line("Where", need.district() + ", zone " + zones.nameOf(need.zone()) + ", band " + need.band()),
                new Line("Days", Written.days(need.days()))));
        need.offering().ifPresent(offering -> lines.add(1, new Line("Service", BrokerageWords.offering(offering))));
        if (!need.carers().equals(Carers.ANY)) {
            lines.add(new Line("Carers", CarersWords.of(need.carers())));
        }
        String usual = need.usualPrice().map(Figures::price).orElse("none");
        lines.add(
                ranking.policy().asksPrice(need)
                        ? new Line("Usual price", usual)
                        : new Line("Price", usual + ", that of the scheme; providers name none"));
        return List.copyOf(lines);
    }

    private static List<String> rounds(List<Round> rounds) {
        return IntStream.range(0, rounds.size())
                .mapToObj(i -> "Round " + (i + 1) + ": "
                        + rounds.get(i).roles().stream().map(Figures::words).collect(Collectors.joining(", "))
                        + "; " + Figures.words(rounds.get(i).approach()) + ", "
                        + Figures.counted(rounds.get(i).answerWithin().toHours(), "hour") + " to answer")
                .toList();
    }

    private static Ranked ranked(Outcome.Done done, Verdict.Ranked verdict, PlacementWords words) {
        Verdict.Ranked standing = done.course().bids().stream()
                .filter(bid -> bid.provider().equals(verdict.provider()))
                .findFirst()
                .orElse(verdict);
        return new Ranked(
                verdict.position(),
                verdict.provider(),
                words.names().of(verdict.provider()),
                verdict.round(),
                Figures.words(verdict.role()),
                standing.marks().stream()
                        .flatMap(mark ->
                                MarkWords.cells(mark, done.placement().ranking().candidate(verdict.provider()))
                                        .stream())
                        .toList(),
                words.answer(verdict.provider()) + (standing.drawn() ? "; place drawn by lot" : ""),
                done.placement().decision().isEmpty()
                        && done.course().outlook() instanceof Outlook.Asking asking
                        && asking.providers().contains(verdict.provider()));
    }
}
