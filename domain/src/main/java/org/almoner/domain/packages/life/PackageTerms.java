package org.almoner.domain.packages.life;

import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.ZoneMapVersions;

/**
 * Everything of a scheme that says what a package may be. Immutable.
 *
 * @param rules about packages themselves
 * @param lengths in which visits may be bought (rule C3)
 * @param rates what they cost
 * @param zones which place has which band
 * @param term of the scheme: what is planned for later days costs nothing by it
 */
public record PackageTerms(
        PackageRules rules, VisitLengthRule lengths, RateCard rates, ZoneMapVersions zones, DateRange term) {

    /** {@return what the package is planned to cost} */
    PackageCosts costs(CarePackage pack, Timeline<Person> homes) {
        return new PackageCosts(this, homes, pack);
    }
}
