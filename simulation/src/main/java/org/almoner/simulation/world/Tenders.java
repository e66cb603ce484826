package org.almoner.simulation.world;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;

/**
 * What providers tender where a scheme lets them: each one price for each lot and service, in the upper part of the envelope (rules
 * C4, S3). Immutable.
 *
 * @param scheme whose envelopes
 * @param seed from which the prices are drawn
 */
record Tenders(Scheme scheme, long seed) {

    private static final int LEAST_PER_CENT_OF_THE_HIGHEST = 85;

    /** {@return the provider's price, or empty where prices are not tendered} */
    Optional<UnitPrice> price(ProviderId provider, Offering offering, LocalDate day) {
        return Optional.of(scheme.charging().rates().termsOn(offering, day))
                .filter(Terms::isTendered)
                .flatMap(Terms::envelope)
                .map(envelope -> new UnitPrice(
                        Money.ofPence(draw(envelope, provider, offering)),
                        envelope.highest().unit()));
    }

    private long draw(Envelope envelope, ProviderId provider, Offering offering) {
        int highest = Math.toIntExact(envelope.highest().amount().pence());
        int lowest = Math.max(
                Math.toIntExact(envelope.lowest().amount().pence()), highest * LEAST_PER_CENT_OF_THE_HIGHEST / 100);
        return Dice.of(seed, "tender " + provider + " " + offering).between(lowest, highest);
    }
}
