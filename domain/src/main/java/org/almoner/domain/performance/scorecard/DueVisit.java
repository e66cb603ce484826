package org.almoner.domain.performance.scorecard;

import java.util.Optional;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.delivery.VisitOutcome;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.zones.ZoneCode;

/**
 * A visit that a provider was to give while the person was there, and what became of it. Immutable.
 *
 * @param zone where it was to be given, where that is known
 * @param pack of which package
 * @param outcome plan and report
 * @param carer who came first, where it is known
 * @param isFirst whether it is the first visit of a package that the provider accepted
 */
public record DueVisit(
        Optional<ZoneCode> zone, PackageId pack, VisitOutcome outcome, Optional<CarerId> carer, boolean isFirst) {}
