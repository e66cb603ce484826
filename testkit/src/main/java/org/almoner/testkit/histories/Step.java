package org.almoner.testkit.histories;

import com.google.common.collect.ImmutableList;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;

/** One thing done with a store. Immutable. */
public sealed interface Step {

    /**
     * A fact is recorded or withdrawn.
     *
     * @param subject the person, package or provider that it is about
     * @param kind of which kind
     * @param fact what is recorded
     * @param <T> the type of the values of the kind
     */
    record Records<T>(Subject subject, FactKind<T> kind, Fact<T> fact) implements Step {}

    /**
     * Visits are reported in one call.
     *
     * @param reports at least one
     */
    record Reports(ImmutableList<Fact<VisitRecord>> reports) implements Step {}

    /**
     * Steps are done in one unit of work.
     *
     * @param steps in this order
     * @param fails whether the unit throws when they are done
     */
    record Unit(ImmutableList<Step> steps, boolean fails) implements Step {}
}
