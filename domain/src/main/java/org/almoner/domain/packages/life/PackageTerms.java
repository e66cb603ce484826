package org.almoner.domain.packages.life;

import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.zones.ZoneMapVersions;

/**
 * Everything of a scheme that says what a package may be. Immutable.
 *
 * @param rules about packages themselves
 * @param lengths in which visits may be bought (rule C3)
 * @param rates what they cost
 * @param zones which place has which band
 */
public record PackageTerms(PackageRules rules, VisitLengthRule lengths, RateCard rates, ZoneMapVersions zones) {}
