package org.almoner.rest.console.market;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.in.ProviderReviews.Measured;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.performance.scorecard.Measure;
import org.almoner.domain.performance.scorecard.RoleOutcome;
import org.almoner.domain.performance.scorecard.Scorecard;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.domain.performance.scorecard.ZoneReview;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.providers.quality.QualityDecision.Line;
import org.almoner.domain.providers.quality.QualityDecision.State;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.asking.View;
import org.almoner.wording.Figures;
import org.almoner.wording.RatingWords;
import org.almoner.wording.RoleReviewWords;
import org.almoner.wording.ScorecardWords;

/**
 * How a provider is rated and what it did, as its page shows it.
 *
 * @param id its reference
 * @param on the day of the rating
 * @param rating how it came about; empty where the scheme rates nobody
 * @param days over which was measured
 * @param measures indicator by indicator
 * @param indicators that follow, in words; empty where not all three are measured
 * @param reviewed whether the scheme reviews roles, and a month of its term is over
 * @param reviews of its role, zone by zone
 */
public record QualityView(
        ProviderId id,
        LocalDate on,
        Optional<Rating> rating,
        DateRange days,
        List<Row> measures,
        String indicators,
        boolean reviewed,
        List<Review> reviews) {

    /**
     * How a rating came about.
     *
     * @param level that it is, or none
     * @param score or empty
     * @param why it is not what the score alone would be, or why there is none; or empty
     * @param lines source by source
     */
    public record Rating(String level, String score, String why, List<Source> lines) {

        static Rating of(QualityDecision decision) {
            return new Rating(
                    decision.level().map(RatingLevel::name).orElse("none"),
                    decision.score().map(score -> score.rounded().toString()).orElse(""),
                    RatingWords.why(decision).orElse(""),
                    decision.lines().stream().map(Source::of).toList());
        }
    }

    /** What one source says. */
    public record Source(
            String source,
            Optional<LocalDate> dated,
            Optional<LocalDate> until,
            String state,
            String points,
            String weight,
            String product) {

        static Source of(Line line) {
            return new Source(
                    Figures.words(line.source()),
                    line.dated(),
                    line.goodUntil(),
                    Figures.words(line.state()) + (line.rule().required() ? ", required" : ""),
                    line.points().map(Percentage::toString).orElse("-"),
                    line.rule().weight().toString(),
                    line.state() == State.COUNTED ? Figures.points(line.product()) : "-");
        }
    }

    /** What an indicator came to. */
    public record Row(String name, String value, long numerator, long denominator, String meaning) {

        static Row of(Measure measure, ScorecardRules rules) {
            return new Row(
                    ScorecardWords.name(measure.indicator()),
                    ScorecardWords.value(measure),
                    measure.numerator(),
                    measure.denominator(),
                    ScorecardWords.meaning(measure.indicator(), rules));
        }
    }

    /** What a review says of its role in a zone. */
    public record Review(String zone, Role role, String decision, List<String> months) {

        static Review of(ZoneReview review, RoleOutcome outcome) {
            return new Review(
                    review.zone().toString(),
                    outcome.role(),
                    RoleReviewWords.decision(outcome.decision()),
                    outcome.months().stream()
                            .map(month -> month.month() + ": " + RoleReviewWords.month(month))
                            .toList());
        }
    }

    static QualityView of(View view, ProviderId provider, DateRange days) {
        ScorecardRules rules = view.scheme().providers().scorecard();
        Optional<Scorecard> card = view.almoner().providers().scorecards(days, Optional.empty()).stream()
                .filter(each -> each.provider().equals(provider))
                .findFirst();
        Optional<ImmutableList<ZoneReview>> reviews = reviews(view);
        return new QualityView(
                provider,
                view.today(),
                view.almoner().providers().rate(provider, view.today()).map(Rating::of),
                days,
                card.stream()
                        .flatMap(each -> each.measures().stream())
                        .map(measure -> Row.of(measure, rules))
                        .toList(),
                card.flatMap(each -> each.indicators(rules))
                        .map(ProviderView::indicators)
                        .orElse(""),
                reviews.isPresent(),
                reviews.stream()
                        .flatMap(List::stream)
                        .flatMap(review -> review.outcomes().stream()
                                .filter(outcome -> outcome.provider().equals(provider))
                                .map(outcome -> Review.of(review, outcome)))
                        .toList());
    }

    /** Of the months up to the last that is over, if it is of the scheme's term. */
    private static Optional<ImmutableList<ZoneReview>> reviews(View view) {
        YearMonth last = YearMonth.from(view.today()).minusMonths(1);
        boolean known = view.scheme().term().contains(last.atDay(1));
        if (view.scheme().providers().roleReview().isEmpty() || !known) {
            return Optional.empty();
        }
        Measured<ImmutableList<ZoneReview>> measured =
                view.almoner().providers().review(last);
        return measured instanceof Measured.Done<ImmutableList<ZoneReview>> done
                ? Optional.of(done.result())
                : Optional.empty();
    }
}
