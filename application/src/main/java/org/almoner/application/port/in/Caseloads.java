package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.zones.Resolution;

/** The care that is in place on a day, by all that is known (rule B2): what prices and schemes are compared over. */
public interface Caseloads {

    /** {@return the packages that somebody provides on the day} */
    OnDay on(LocalDate day);

    /**
     * The packages of a day. Immutable.
     *
     * @param packages that can be priced, person by person; those of a person in the order of their references
     * @param leftOut the others, and why
     */
    record OnDay(ImmutableList<FundedPackage> packages, ImmutableSortedMap<PackageId, LeftOut> leftOut) {

        /** {@return whether nobody provides anything} */
        public boolean isEmpty() {
            return packages.isEmpty() && leftOut.isEmpty();
        }
    }

    /** Why a package cannot be priced. */
    sealed interface LeftOut {

        /** Its lot and service name none that the scheme buys, or more than one. */
        record NoOffering() implements LeftOut {}

        /**
         * Nothing says where the person lives on the day.
         *
         * @param person whose package it is
         */
        record NoHome(PersonId person) implements LeftOut {}

        /**
         * The person lives where the scheme has no zone.
         *
         * @param home and why it has none
         */
        record NoZone(Resolution.Unresolved home) implements LeftOut {}
    }
}
