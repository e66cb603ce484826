package org.almoner.rest.providers;

import org.almoner.application.port.in.ProviderReviews.Measured;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.rest.asking.View;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.problems.Reason;
import org.jspecify.annotations.Nullable;

/** Why nothing is told of a provider, as problems. */
public final class ReviewProblems {

    private ReviewProblems() {}

    /** {@return that there is no such provider} */
    public static ProblemException unknown(ProviderId provider) {
        return ProblemException.ofField(
                ProblemKind.UNKNOWN_PROVIDER, "there is no provider " + provider, "provider", provider.toString());
    }

    /** {@return that there is no rating: of the provider, or at all} */
    static ProblemException unrated(View view, ProviderId provider) {
        return view.scheme().providers().quality().isPresent()
                ? unknown(provider)
                : nothingOfTheSort("no-ratings", "scheme " + view.scheme().id() + " rates nobody");
    }

    static ProblemException nothingOfTheSort(String code, String words) {
        return ProblemException.refused(new Reason(code, words));
    }

    static void checkKnown(View view, @Nullable ZoneCode zone) {
        if (zone != null && view.scheme().zones().stream().map(Zone::code).noneMatch(zone::equals)) {
            throw ProblemException.ofField(
                    ProblemKind.MALFORMED_VALUE,
                    "scheme " + view.scheme().id() + " has no zone " + zone + "; GET /scheme lists them",
                    "zone",
                    zone.code());
        }
    }

    /** {@return what follows from days that are over} */
    static <T> T over(Measured<T> measured) {
        if (measured instanceof Measured.NotOver<T> notOver) {
            throw nothingOfTheSort(
                    "not-over",
                    "what is measured is not over yet: it ends " + notOver.ends() + "; ask again after that day");
        }
        return ((Measured.Done<T>) measured).result();
    }
}
