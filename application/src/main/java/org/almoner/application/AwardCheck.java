package org.almoner.application;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.Brokerage.Reason;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.life.PackageLife;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;

/**
 * Whether an award holds. A need is ranked as known when it was published; its award must hold with what is known when it is made, from
 * its own first day on (properties P7, P12).
 */
record AwardCheck(Scheme scheme, Store store, Instant now) {

    /** {@return why the need cannot be awarded to the provider from the day on; empty where it can} */
    Optional<Outcome> refusal(Placement open, ProviderId provider, LocalDate start) {
        Need published = open.ranking().need();
        PackageId id = published.pack();
        Market market = new Market(scheme, store, now);
        CarePackage pack = market.find(id).orElseThrow();
        WantedCare waiting = market.waiting(pack, DateRange.from(start));
        if (waiting.isEmpty()) {
            return Optional.of(new Outcome.Refused(
                    Reason.NOT_WAITING, "package " + id + " no longer waits for a provider from " + start + " on"));
        }
        Optional<Outcome> unapproved = notApproved(id, waiting);
        if (unapproved.isPresent()) {
            return unapproved;
        }
        if (!market.needAsKnown(pack, published.start())
                .filter(published::isPublishedLike)
                .isPresent()) {
            return Optional.of(noLongerPossible(
                    "what package " + id + " asks for is not what was published as need " + open.id() + " any more",
                    ImmutableList.of()));
        }
        Optional<Need> need = market.needAsKnown(pack, start);
        if (need.isEmpty()) {
            return Optional.of(noLongerPossible(
                    "the home of package " + id + " has no zone of the scheme on " + start, ImmutableList.of()));
        }
        Verdict verdict = market.candidates().rank(need.get()).getVerdict(provider);
        return verdict instanceof Verdict.Excluded excluded
                ? Optional.of(noLongerPossible(
                        "by what is known now, " + provider + " could not be offered need " + open.id() + " from "
                                + start + " on",
                        excluded.reasons()))
                : Optional.empty();
    }

    private static Outcome noLongerPossible(String why, ImmutableList<Exclusion> exclusions) {
        return new Outcome.Refused(
                Reason.NO_LONGER_POSSIBLE, why + "; withdraw the need and publish it anew", exclusions);
    }

    /** {@return a refusal where what waits lacks on some day the approval that it needs; empty where it has it, or needs none} */
    Optional<Outcome> notApproved(PackageId id, WantedCare waiting) {
        PackageLife life = new PackageLife(
                scheme.packageTerms(), new PackageFiles(store, now).of(id).orElseThrow());
        return waiting.days().stream()
                .flatMap(days -> life.unapprovedOn(days).stream())
                .findFirst()
                .map(day -> new Outcome.Refused(
                        Reason.NOT_APPROVED, "what is planned from " + day + " lacks the approval that it needs"));
    }
}
