package org.almoner.wording;

import java.util.stream.Collectors;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Enhancement;
import org.almoner.domain.prices.Enhancement.Extra;
import org.almoner.domain.prices.Quote;

/** What a visit is priced by, in words. */
public final class PriceWords {

    private PriceWords() {}

    /** {@return the price, such as {@code £18.75 an hour}, with the enhancements that apply} */
    public static String of(Quote.Priced quote) {
        return Figures.price(price(quote))
                + quote.tariff().enhancements().stream()
                        .map(PriceWords::enhancement)
                        .collect(Collectors.joining());
    }

    private static UnitPrice price(Quote.Priced quote) {
        return quote.tariff().rate().price();
    }

    private static String enhancement(Enhancement enhancement) {
        return " and " + enhancement.name() + " (" + extra(enhancement) + (enhancement.charged() ? "" : ", not charged")
                + ")";
    }

    /** {@return what it adds, such as {@code £1.20 an hour} or {@code 1.5 times}} */
    public static String extra(Enhancement enhancement) {
        return enhancement.extra() instanceof Extra.PerHour perHour
                ? Figures.pounds(perHour.amount()) + " an hour"
                : ((Extra.Times) enhancement.extra()).factor() + " times";
    }

    /** {@return what makes the price} */
    public static String basis(Quote.Priced quote) {
        return switch (quote.basis()) {
            case CARD -> "by the rate card";
            case AGREED -> "agreed for the package";
            case FIXED_FEE -> "the fixed fee";
            case MINIMUM_FEE -> "the minimum fee";
        };
    }
}
