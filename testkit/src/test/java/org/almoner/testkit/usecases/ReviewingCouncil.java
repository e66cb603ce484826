package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.performance.scorecard.Indicator;
import org.almoner.domain.performance.scorecard.RoleReviewRules;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.quality.QualityRules;
import org.almoner.domain.providers.quality.RatingLevel;
import org.almoner.domain.providers.quality.Source;
import org.almoner.domain.providers.quality.SourceRule;
import org.almoner.domain.schemes.ProviderRules;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;

/** A council that rates, measures and reviews providers, and whose clock its tests move. */
final class ReviewingCouncil {

    static final Author MANAGER = new Author("manager-1", "the review of November");
    static final DateRange MONTH = DateRange.of(LocalDate.of(2020, 11, 1), LocalDate.of(2020, 12, 1));
    static final LocalDate DECEMBER = LocalDate.of(2020, 12, 1);
    static final RatingLevel GOOD = new RatingLevel("good", "Good", Percentage.of(50), true);
    static final RatingLevel BAD = new RatingLevel("bad", "Bad", Percentage.NONE, false);

    final Council council = new Council().withPackage().withProviders();
    Instant now = Instant.parse("2020-11-10T10:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("only instants are asked");
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    final Almoner almoner = almoner(EntryRules.NONE);

    Almoner almoner(EntryRules entry) {
        return almoner(scheme(entry));
    }

    Almoner almoner(Scheme scheme) {
        return Almoner.of(scheme, council.store, (need, provider) -> Answer.accepted(need), clock);
    }

    static Scheme scheme(EntryRules entry) {
        ImmutableMap<Indicator, BigDecimal> accepting = ImmutableMap.of(Indicator.ACCEPTANCE, BigDecimal.valueOf(50));
        return SchemeBuilder.like(SmallScheme.scheme())
                .providers(new ProviderRules(
                        Optional.of(new QualityRules(
                                ImmutableList.of(GOOD, BAD),
                                ImmutableMap.of(Source.INSPECTION, new SourceRule(Percentage.WHOLE, 12, false)),
                                ImmutableMap.of(
                                        RegulatorGrade.OUTSTANDING, Percentage.WHOLE,
                                        RegulatorGrade.GOOD, Percentage.WHOLE,
                                        RegulatorGrade.REQUIRES_IMPROVEMENT, Percentage.NONE,
                                        RegulatorGrade.INADEQUATE, Percentage.NONE),
                                ImmutableMap.of())),
                        entry,
                        ScorecardRules.USUAL,
                        Optional.of(new RoleReviewRules(1, 1, 1, 1, 0, accepting, accepting)),
                        ImmutableSet.of(),
                        ImmutableSet.of(),
                        ImmutableSet.of(),
                        ImmutableMap.of()))
                .build();
    }

    /** The first prime declines after half an hour; the other accepts an hour and a half after it was asked. */
    void placed() {
        NeedId need = published();
        now = now.plus(Duration.ofMinutes(30));
        almoner.brokerage().answer(need, PRIME, Answer.declined(Answer.Decline.SKILLS));
        now = now.plus(Duration.ofMinutes(90));
        almoner.brokerage().answer(need, OTHER_PRIME, new Answer.Accepted(new Bid(Optional.empty(), MONDAY)));
        almoner.brokerage().award(need, OTHER_PRIME, Ground.POLICY, MANAGER);
    }

    NeedId published() {
        return ((Outcome.Done) almoner.brokerage().publish(PACKAGE, MONDAY, MANAGER))
                .placement()
                .id();
    }

    void accepts(NeedId need, ProviderId provider, LocalDate start) {
        assertThat(almoner.brokerage().answer(need, provider, new Answer.Accepted(new Bid(Optional.empty(), start))))
                .isInstanceOf(Outcome.Done.class);
    }

    Provider provider(ProviderId id, LocalDate day) {
        return council.store
                .providers()
                .find(id)
                .orElseThrow()
                .asKnownAt(Instant.MAX)
                .on(day)
                .orElseThrow();
    }
}
