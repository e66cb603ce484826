package org.almoner.domain.charging;

import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.money.Rounding;

/**
 * The rules of a scheme by which visits become money. Immutable.
 *
 * @param rates the prices
 * @param payment how visits count for the provider's payment
 * @param charge how visits count for the person's cost of care
 * @param lineRounding how the exact sum of a remittance line becomes pence
 */
public record ChargingRules(RateCard rates, CountingRule payment, CountingRule charge, Rounding lineRounding) {}
