package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.almoner.domain.performance.care.AwardTimes;
import org.almoner.domain.performance.care.CarePlanned;
import org.almoner.domain.performance.care.WaitingList;
import org.almoner.domain.performance.equality.PersonOutcome;
import org.almoner.domain.performance.indicators.Dashboard;
import org.almoner.domain.performance.scorecard.Delivered;
import org.almoner.domain.time.DateRange;

/** How the council's care stands, and its indicators measured from what is recorded (rules L7, K8). All by what is known now. */
public interface Performance {

    /** {@return the packages that are wanted on the day or later and have no provider then} */
    WaitingList waiting(LocalDate day);

    /** {@return how soon all needs that were ever decided were awarded} */
    AwardTimes awards();

    /**
     * {@return what all providers together delivered on the days}
     *
     * @param period the days; they have an end
     * @throws IllegalArgumentException if the period has no end
     */
    Delivered delivered(DateRange period);

    /**
     * {@return the care that is planned on the day, package by package in their order}
     *
     * @param day one of the scheme's term
     * @throws java.util.NoSuchElementException if the scheme has no map on the day
     */
    ImmutableList<CarePlanned> carePlanned(LocalDate day);

    /**
     * {@return the dashboard, with the last months of each indicator that is measured: readings of the file before them stay} What a
     * snapshot tells of a month that is over is as known at its end; everything else is as known now. The month that is not over is
     * provisional. Months outside the scheme's term are left out.
     *
     * @param months how many, the one that is not over included; one at least
     */
    Dashboard measured(Dashboard dashboard, int months);

    /**
     * {@return what became of everybody who has care on the day, planned or paid for, or waits for it then, in the order of their references}
     *
     * @param day one of the scheme's term
     * @param days within which a need is awarded in time
     */
    ImmutableList<PersonOutcome> outcomes(LocalDate day, int days);
}
