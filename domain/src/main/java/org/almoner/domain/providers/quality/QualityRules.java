package org.almoner.domain.providers.quality;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.parts.Words;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.evidence.Feedback;
import org.almoner.domain.providers.evidence.Inspection;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.providers.evidence.SelfAssessment;
import org.almoner.domain.providers.quality.QualityDecision.Cap;
import org.almoner.domain.providers.quality.QualityDecision.Line;
import org.almoner.domain.providers.quality.QualityDecision.Score;
import org.almoner.domain.providers.quality.QualityDecision.State;
import org.almoner.domain.time.FactKind;

/**
 * How a council composes the rating of a provider (rule B3). Immutable.
 *
 * @param levels best first; each asks for less than the one before, and the last for nothing
 * @param sources those that count; their weights add up to 100%
 * @param gradePoints what each of the regulator's four grades is worth; no worse grade is worth more
 * @param best the code of the best level that a grade of the regulator allows, where it limits it
 */
public record QualityRules(
        ImmutableList<RatingLevel> levels,
        ImmutableMap<Source, SourceRule> sources,
        ImmutableMap<RegulatorGrade, Percentage> gradePoints,
        ImmutableMap<RegulatorGrade, String> best) {

    private static final ImmutableSet<RegulatorGrade> GRADES = ImmutableSet.of(
            RegulatorGrade.OUTSTANDING,
            RegulatorGrade.GOOD,
            RegulatorGrade.REQUIRES_IMPROVEMENT,
            RegulatorGrade.INADEQUATE);

    /**
     * Refuses rules that do not lead to one level.
     *
     * @throws IllegalArgumentException if levels are out of order or named twice, weights are not the whole, a grade has no
     *     points or more than a better one, or a limit names no level
     */
    public QualityRules {
        checkPart(!levels.isEmpty(), "levels", "ratings need one level at least");
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < levels.size(); i++) {
            String code = levels.get(i).code();
            checkPart(codes.add(code), "levels/" + i + "/code", "level '%s' is given again; keep one", code);
        }
        for (int i = 1; i < levels.size(); i++) {
            checkPart(
                    levels.get(i).from().compareTo(levels.get(i - 1).from()) < 0,
                    "levels/" + i + "/from",
                    "levels stand best first, but %s from %s follows %s from %s",
                    levels.get(i),
                    levels.get(i).from(),
                    levels.get(i - 1),
                    levels.get(i - 1).from());
        }
        int last = levels.size() - 1;
        checkPart(
                levels.get(last).from().equals(Percentage.NONE),
                "levels/" + last + "/from",
                "the last level is from 0%, so that every score has one, but %s is from %s",
                levels.get(last),
                levels.get(last).from());
        int weights = sources.values().stream()
                .mapToInt(rule -> rule.weight().basisPoints())
                .sum();
        checkPart(
                weights == Percentage.WHOLE_BASIS_POINTS,
                "sources",
                "the weights of the sources must add up to 100%, but come to %s",
                Percentage.text(weights));
        checkPart(
                gradePoints.keySet().equals(GRADES),
                "grade-points",
                "%s need points each, but got some for %s",
                Words.list(GRADES),
                gradePoints.isEmpty() ? "none" : Words.list(gradePoints.keySet()));
        for (RegulatorGrade grade : GRADES) {
            for (RegulatorGrade worse : GRADES) {
                checkPart(
                        !grade.isAtLeast(worse)
                                || points(gradePoints, grade).compareTo(points(gradePoints, worse)) >= 0,
                        "grade-points/" + Words.of(grade),
                        "%s is worth %s, less than %s, which is worth %s; give a better grade as many points at least",
                        Words.of(grade),
                        points(gradePoints, grade),
                        Words.of(worse),
                        points(gradePoints, worse));
            }
        }
        best.forEach((grade, code) -> checkPart(
                codes.contains(code),
                "best-level/" + Words.of(grade),
                "there is no level '%s'; the scheme has %s",
                code,
                Words.list(codesOf(levels))));
    }

    private static ImmutableList<String> codesOf(ImmutableList<RatingLevel> levels) {
        return levels.stream().map(RatingLevel::code).collect(ImmutableList.toImmutableList());
    }

    private static Percentage points(ImmutableMap<RegulatorGrade, Percentage> points, RegulatorGrade grade) {
        return points.getOrDefault(grade, Percentage.NONE);
    }

    private RatingLevel level(String code) {
        return levels.get(codesOf(levels).indexOf(code));
    }

    /**
     * {@return the provider's rating on the day, with every line of it}
     *
     * @param provider as known at some instant
     * @param day on which it is rated
     */
    public QualityDecision rate(ProviderRecord provider, LocalDate day) {
        Optional<RegulatorRating> regulator =
                provider.facts().of(ProviderFacts.REGULATOR_RATING).find(day);
        ImmutableList<Line> lines = sources.entrySet().stream()
                .map(source -> line(source.getKey(), source.getValue(), provider, day))
                .collect(ImmutableList.toImmutableList());
        int weight = lines.stream()
                .filter(line -> line.state() == State.COUNTED)
                .mapToInt(line -> line.rule().weight().basisPoints())
                .sum();
        boolean isComplete =
                weight > 0 && lines.stream().noneMatch(line -> line.rule().required() && line.state() != State.COUNTED);
        Optional<Score> score = isComplete
                ? Optional.of(new Score(lines.stream().mapToLong(Line::product).sum(), weight))
                : Optional.empty();
        Optional<RatingLevel> reached = score.flatMap(mean ->
                levels.stream().filter(level -> mean.reaches(level.from())).findFirst());
        Optional<Cap> cap = reached.flatMap(level -> regulator.flatMap(rating -> cap(rating.overall(), level)));
        return new QualityDecision(
                provider.id(),
                day,
                lines,
                score,
                cap,
                cap.map(Cap::best).or(() -> reached).or(() -> regulator.flatMap(rating -> lowest(rating.overall()))));
    }

    /** The level of a grade that allows none above the lowest, whatever the score would be. */
    private Optional<RatingLevel> lowest(RegulatorGrade grade) {
        return Optional.ofNullable(best.get(grade))
                .map(this::level)
                .filter(limit -> levels.indexOf(limit) == levels.size() - 1);
    }

    private Optional<Cap> cap(RegulatorGrade grade, RatingLevel reached) {
        return Optional.ofNullable(best.get(grade))
                .map(this::level)
                .filter(limit -> levels.indexOf(limit) > levels.indexOf(reached))
                .map(limit -> new Cap(grade, limit, reached));
    }

    private Line line(Source source, SourceRule rule, ProviderRecord provider, LocalDate day) {
        return switch (source) {
            case REGULATOR ->
                line(
                        source,
                        rule,
                        provider,
                        day,
                        ProviderFacts.REGULATOR_RATING,
                        RegulatorRating::inspected,
                        rating -> Optional.ofNullable(gradePoints.get(rating.overall())));
            case SELF_ASSESSMENT ->
                line(
                        source,
                        rule,
                        provider,
                        day,
                        ProviderFacts.SELF_ASSESSMENT,
                        SelfAssessment::made,
                        assessment -> Optional.of(assessment.score()));
            case FEEDBACK ->
                line(
                        source,
                        rule,
                        provider,
                        day,
                        ProviderFacts.FEEDBACK,
                        Feedback::collected,
                        feedback -> Optional.of(feedback.score()));
            case INSPECTION ->
                line(
                        source,
                        rule,
                        provider,
                        day,
                        ProviderFacts.INSPECTION,
                        Inspection::made,
                        inspection -> Optional.of(inspection.score()));
        };
    }

    private static <T> Line line(
            Source source,
            SourceRule rule,
            ProviderRecord provider,
            LocalDate day,
            FactKind<T> kind,
            Function<T, LocalDate> dated,
            Function<T, Optional<Percentage>> points) {
        Optional<T> known = provider.facts().of(kind).find(day);
        Optional<LocalDate> of = known.map(dated);
        Optional<Percentage> worth = known.flatMap(points);
        State state = known.isEmpty()
                ? State.MISSING
                : worth.isEmpty()
                        ? State.NOT_RATED
                        : of.get().plusMonths(rule.goodForMonths()).isAfter(day) ? State.COUNTED : State.STALE;
        return new Line(source, rule, state, of, worth);
    }
}
