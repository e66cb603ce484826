package org.almoner.domain.prices;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.PriceDecision.Basis;
import org.almoner.domain.prices.PriceDecision.Decided;
import org.almoner.domain.prices.PriceDecision.Refusal;
import org.almoner.domain.prices.PriceDecision.Refused;

/**
 * How the card's price and the one agreed for a package come together, and what the price is held to. Immutable.
 *
 * @param kind which of the two counts
 * @param envelope within which a price is agreed, if there is one; none where the fee is fixed
 * @param visitCap the most that a visit costs, all carers together, if there is a limit; not negative
 * @param weekCap the most that the visits of one package by one provider cost in a week, if there is a limit; not negative
 */
public record Terms(Kind kind, Optional<Envelope> envelope, Optional<Money> visitCap, Optional<Money> weekCap) {

    /** Which price counts. */
    public enum Kind {
        /** The one agreed for the package, and the card's where none was. */
        AGREED,
        /** The card's, whatever was agreed (rule B2). */
        FIXED_FEE,
        /** The one agreed, but never less than the card's (rule B2). */
        MINIMUM_FEE
    }

    /** What holds where a card says nothing. */
    public static final Terms USUAL = of(Kind.AGREED);

    /**
     * Refuses bounds that bind nothing, and negative caps.
     *
     * @throws IllegalArgumentException if a fixed fee has an envelope, or a cap is negative
     */
    public Terms {
        checkArgument(
                kind != Kind.FIXED_FEE || envelope.isEmpty(),
                "a fixed fee has no envelope, but got %s; maybe leave one of them out",
                envelope);
        checkArgument(
                visitCap.filter(Money::isNegative).isEmpty()
                        && weekCap.filter(Money::isNegative).isEmpty(),
                "caps are not negative, but got %s a visit and %s a week",
                visitCap,
                weekCap);
    }

    /** {@return terms of the kind, without bounds} */
    public static Terms of(Kind kind) {
        return new Terms(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** {@return terms by which prices are agreed within the envelope} */
    public static Terms within(Envelope envelope) {
        return new Terms(Kind.AGREED, Optional.of(envelope), Optional.empty(), Optional.empty());
    }

    /** {@return whether each package's price is tendered, so that the card needs none} */
    public boolean isTendered() {
        return kind == Kind.AGREED && envelope.isPresent();
    }

    /**
     * {@return what the envelope says of a price: itself, or why it is refused}
     *
     * @param price tendered or agreed
     */
    public PriceDecision check(UnitPrice price) {
        if (envelope.filter(bounds -> !bounds.isOfUnit(price)).isPresent()) {
            return new Refused(Refusal.OTHER_UNIT, price + ", where prices are " + envelope.get());
        }
        return envelope.filter(bounds -> !bounds.allows(price)).isPresent()
                ? new Refused(Refusal.OUTSIDE_ENVELOPE, price + ", where prices are " + envelope.get())
                : new Decided(price, Basis.AGREED);
    }

    /** {@return why visits cannot have the price, or empty when they can as far as its unit goes} */
    static Optional<Refused> ofOtherUnitThanVisits(UnitPrice price) {
        return price.unit().isOfVisits()
                ? Optional.empty()
                : Optional.of(new Refused(
                        Refusal.OTHER_UNIT,
                        price + ", where visits are priced by the hour, the half hour or the visit"));
    }

    /**
     * {@return the price}
     *
     * @param card what the card has, if anything
     * @param agreed what was agreed for the package and passed {@link #check}, if anything
     */
    PriceDecision decide(Optional<UnitPrice> card, Optional<UnitPrice> agreed) {
        if (card.isEmpty() && (agreed.isEmpty() || kind != Kind.AGREED)) {
            return new Refused(Refusal.NO_PRICE, "");
        }
        if (kind == Kind.FIXED_FEE) {
            return new Decided(card.orElseThrow(), Basis.FIXED_FEE);
        }
        if (agreed.isEmpty()) {
            return new Decided(card.orElseThrow(), Basis.CARD);
        }
        return kind == Kind.MINIMUM_FEE
                ? lifted(card.orElseThrow(), agreed.get())
                : new Decided(agreed.get(), Basis.AGREED);
    }

    private static PriceDecision lifted(UnitPrice least, UnitPrice agreed) {
        if (least.unit() != agreed.unit()) {
            return new Refused(Refusal.OTHER_UNIT, agreed + ", where the minimum is " + least);
        }
        return agreed.compareTo(least) < 0 ? new Decided(least, Basis.MINIMUM_FEE) : new Decided(agreed, Basis.AGREED);
    }
}
