package org.almoner.domain.charging;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Timeline;

/** {@link Weeks} at £24.00 an hour, with visits at other hours than eight. */
final class PricedWeeks {

    static final PersonId PERSON = Weeks.PERSON;
    static final PackageId PACKAGE = Weeks.PACKAGE;
    static final ProviderId PROVIDER = Weeks.PROVIDER;
    static final CareWeek WEEK = Weeks.WEEK;

    private final Weeks weeks = new Weeks();

    PricedWeeks planned(DayOfWeek day, int minutes) {
        weeks.planned(day, minutes, 0);
        return this;
    }

    PricedWeeks stayed(DayOfWeek day, int hour, int minutes) {
        return reported(day, hour, PROVIDER, new Attendance.Attended(LocalTime.of(hour, 0), minutes, 0));
    }

    PricedWeeks reported(DayOfWeek day, int hour, ProviderId by, Attendance attendance) {
        weeks.reported(visit(day, hour), by, attendance);
        return this;
    }

    static VisitId visit(DayOfWeek day, int hour) {
        return new VisitId(PACKAGE, WEEK.day(day), LocalTime.of(hour, 0));
    }

    PricedWeeks counting(CountingRule rule) {
        weeks.counting(rule);
        return this;
    }

    PricedWeeks timeBank(TimeBank bank, String days) {
        weeks.pack(PackageFacts.TIME_BANK, bank, days);
        return this;
    }

    PricedWeeks away(String days) {
        weeks.person(PersonFacts.ABSENCE, Absence.AWAY, days);
        return this;
    }

    PricedWeeks contribution(String weekly) {
        weeks.contribution(weekly, "2020-01-01/..");
        return this;
    }

    WeekStatement statement() {
        return weeks.statement(RateCard.of(Map.of(Weeks.URBAN, Timeline.of(Weeks.ALWAYS, UnitPrice.perHour("24.00")))));
    }
}
