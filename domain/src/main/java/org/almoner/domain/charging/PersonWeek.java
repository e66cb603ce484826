package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Timeline;

/**
 * All facts, as known at some instant, from which the money of one person's week follows. Immutable.
 *
 * @param id whose week
 * @param week which
 * @param person where the person lives on each day
 * @param contribution the assessed weekly contribution on each day; none on the other days
 * @param packages the person's packages
 * @param records what providers report of the week's visits; one for each visit at most
 */
public record PersonWeek(
        PersonId id,
        CareWeek week,
        Timeline<Person> person,
        Timeline<Money> contribution,
        ImmutableList<CarePackage> packages,
        ImmutableList<VisitRecord> records) {}
