package org.almoner.domain.providers.entry;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.quality.RatingLevel;

/** One reason why the council does no business with a provider. */
public sealed interface EntryRefusal {

    /**
     * {@return whether it stands against care of the service: a registration that is lacking does so for its own alone, all else for
     * any}
     *
     * @param service what is asked for; every reason stands against care where it is not known
     */
    default boolean concerns(Optional<ServiceCode> service) {
        return !(this instanceof NotRegisteredFor lacking)
                || service.map(lacking.service()::equals).orElse(true);
    }

    /** It is not registered with the regulator (rule C5). */
    record NotRegistered() implements EntryRefusal {}

    /**
     * Its registration does not fit a service (rule S2).
     *
     * @param service of the scheme
     * @param serviceType for which it would have to be registered
     */
    record NotRegisteredFor(ServiceCode service, String serviceType) implements EntryRefusal {}

    /** The regulator has not inspected it yet (rule C5). */
    record NeverInspected() implements EntryRefusal {}

    /**
     * The regulator's grade is too low (rule C5).
     *
     * @param domain of which; overall where it is empty
     * @param least the grade that is asked for
     * @param grade that it has
     */
    record GradeTooLow(Optional<QualityDomain> domain, RegulatorGrade least, RegulatorGrade grade)
            implements EntryRefusal {}

    /**
     * A contract needs a better grade, or an improvement plan in time (rule C5).
     *
     * @param least the overall grade that is asked for
     * @param grade that it has
     * @param overdue the last day of the plan that it has, where that is over
     */
    record NoImprovementPlan(RegulatorGrade least, RegulatorGrade grade, Optional<LocalDate> overdue)
            implements EntryRefusal {}

    /**
     * A check was not passed (rules S2, L8).
     *
     * @param check which
     * @param decidedBy who decided against it; empty where nobody decided yet
     */
    record NotApproved(Check check, Optional<String> decidedBy) implements EntryRefusal {}

    /**
     * An approval lacks evidence (rule S2).
     *
     * @param check which
     * @param evidence what was not looked at
     */
    record EvidenceMissing(Check check, ImmutableSortedSet<String> evidence) implements EntryRefusal {}

    /**
     * An approval lacks points (rule S2).
     *
     * @param check which
     * @param least the score that is asked for
     * @param score that it has, if any
     */
    record ScoreTooLow(Check check, Percentage least, Optional<Percentage> score) implements EntryRefusal {}

    /**
     * One person decided both stages (rule S2).
     *
     * @param by who
     */
    record DecidedBySamePerson(String by) implements EntryRefusal {}

    /**
     * The council does no business with providers of its rating (rule B4).
     *
     * @param level of the council's ratings
     */
    record NoBusiness(RatingLevel level) implements EntryRefusal {}
}
