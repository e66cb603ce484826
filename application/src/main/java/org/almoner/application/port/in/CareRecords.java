package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Collection;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.parts.SeenText;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Authors;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Knowledge;

/**
 * Records facts. Each call is one unit of work: what is refused leaves nothing behind. Every fact keeps who recorded it,
 * why, and since when it is known; a fact about the past is recorded like any other and corrects what followed from it. None
 * begins more than 50 years ahead.
 */
public interface CareRecords {

    /**
     * Records a fact about a person. Nobody needs to be known before the first {@link PersonFacts#PERSON}, or before the first
     * {@link PersonFacts#COMPLAINT_FILE}; everything else is about a known person. A waiver is recorded as proposed, see {@link #confirmWaiver}.
     *
     * @param kind one of {@link PersonFacts#ALL}
     * @param value what holds on each of the days
     * @param <T> the type of the values of the kind
     */
    <T> Recording record(PersonId person, FactKind<T> kind, T value, DateRange holds, Author author);

    /** Records that nothing of the kind holds for the person on the days, whatever was recorded before. */
    Recording withdraw(PersonId person, FactKind<?> kind, DateRange holds, Author author);

    /** Confirms every waiver of the person that was proposed for the days by somebody else. */
    Recording confirmWaiver(PersonId person, DateRange days, Author author);

    /** Opens a package of a known person; what is wanted is recorded next. */
    Recording openPackage(PackageId pack, PersonId person, Author author);

    /**
     * Records a fact about an open package. Whatever day it is recorded on, it holds on the days given: funding that was agreed
     * late is split from the start (rule C13).
     *
     * @param kind one of {@link PackageFacts#ALL}, but for what {@link CarePackages} decides: approvals and pilots
     * @param value what holds on each of the days
     * @param <T> the type of the values of the kind
     */
    <T> Recording record(PackageId pack, FactKind<T> kind, T value, DateRange holds, Author author);

    /** Records that nothing of the kind holds for the package on the days: that it has ended, where the kind is its plan. */
    Recording withdraw(PackageId pack, FactKind<?> kind, DateRange holds, Author author);

    /**
     * Records a fact about a provider. No provider needs to be known before the first {@link ProviderFacts#REGISTRATION};
     * everything else is about a known one.
     *
     * @param kind one of {@link ProviderFacts#ALL}
     * @param value what holds on each of the days
     * @param <T> the type of the values of the kind
     */
    <T> Recording record(ProviderId provider, FactKind<T> kind, T value, DateRange holds, Author author);

    /** Records that nothing of the kind holds for the provider on the days, whatever was recorded before. */
    Recording withdraw(ProviderId provider, FactKind<?> kind, DateRange holds, Author author);

    /** Records what providers report of visits; a later report of the same visit corrects the earlier. */
    Recording reportVisits(Collection<VisitRecord> reports, Author author);

    /**
     * Who records something, and why.
     *
     * @param by a reference, never a person's name
     * @param reason for people
     */
    record Author(String by, String reason) {

        /**
         * Refuses what nobody answers for, and what has no reason.
         *
         * @throws IllegalArgumentException if the reference or the reason is blank, or has characters that nobody sees, see {@link SeenText};
         *     a reason may have several lines
         */
        public Author {
            Authors.checkGiven(by, "who does it");
            Authors.checkGiven(reason, "the reason");
            SeenText.check(by);
            SeenText.checkLines(reason);
        }

        /** {@return what a fact keeps of it} */
        public Knowledge since(Instant instant) {
            return new Knowledge(instant, by, reason);
        }
    }

    /** What became of a recording. */
    sealed interface Recording {

        /** All of it was recorded. */
        record Recorded() implements Recording {}

        /**
         * None of it was recorded.
         *
         * @param reasons every one; at least one
         */
        record Refused(ImmutableList<RecordRefusal> reasons) implements Recording {}
    }
}
