package org.almoner.domain.schemes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.performance.scorecard.RoleReviewRules;
import org.almoner.domain.performance.scorecard.ScorecardRules;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.almoner.domain.providers.entry.EntryRules;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.providers.quality.QualityRules;
import org.almoner.domain.transition.ExitTerms;

/**
 * What a council decided about its providers. Immutable.
 *
 * @param quality how they are rated, where the council rates them (rule B3)
 * @param entry with whom it does business (rules C5, S2, L8)
 * @param scorecard how what they did is measured
 * @param roleReview when their roles change, where the council has roles that do (rule L7)
 * @param statements what people are asked about their care, by codes; any where there is none (rule C9)
 * @param charter the elements of the ethics charter, by codes; any where there is none (rule C9)
 * @param themes of what reports find, by codes; any where there is none (rule C11)
 * @param exits what is open to people and providers when one leaves, by service, where the council decided it (rules B6, L9)
 */
public record ProviderRules(
        Optional<QualityRules> quality,
        EntryRules entry,
        ScorecardRules scorecard,
        Optional<RoleReviewRules> roleReview,
        ImmutableSet<String> statements,
        ImmutableSet<String> charter,
        ImmutableSet<String> themes,
        ImmutableMap<ServiceCode, ExitTerms> exits) {

    /** A council that decided nothing of the kind. */
    public static final ProviderRules NONE = new ProviderRules(
            Optional.empty(),
            EntryRules.NONE,
            ScorecardRules.USUAL,
            Optional.empty(),
            ImmutableSet.of(),
            ImmutableSet.of(),
            ImmutableSet.of(),
            ImmutableMap.of());

    /** {@return the provider's rating on the day, or empty where the council rates nobody} */
    public Optional<QualityDecision> rate(ProviderRecord provider, LocalDate day) {
        return quality.map(rules -> rules.rate(provider, day));
    }

    /** {@return what is open when a provider of the service leaves} */
    public ExitTerms exit(ServiceCode service) {
        return Objects.requireNonNullElse(exits.get(service), ExitTerms.USUAL);
    }

    /** {@return every reason why the provider is offered no package on the day, its standing and places aside} */
    public ImmutableList<EntryRefusal> refusals(ProviderRecord provider, LocalDate day) {
        Stream<EntryRefusal> noBusiness = rate(provider, day)
                .flatMap(QualityDecision::level)
                .filter(level -> !level.inBusiness())
                .map(EntryRefusal.NoBusiness::new)
                .stream()
                .map(EntryRefusal.class::cast);
        return Stream.concat(entry.refusals(provider, day, EntryRules.Moment.CONTRACT).stream(), noBusiness)
                .collect(ImmutableList.toImmutableList());
    }
}
