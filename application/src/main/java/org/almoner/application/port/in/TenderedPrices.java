package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import org.almoner.domain.procurement.tendered.CheckedPrice;
import org.almoner.domain.procurement.tendered.TenderedPrice;

/** Holds tendered prices against the scheme's envelopes and a benchmark (rules C4, S4). */
public interface TenderedPrices {

    /**
     * {@return what is found of each price, in the order given}
     *
     * @param tendered the prices
     * @param day whose terms and benchmarks hold
     * @throws IllegalArgumentException if a price is for what the scheme does not buy
     */
    ImmutableList<CheckedPrice> check(Collection<TenderedPrice> tendered, LocalDate day);
}
