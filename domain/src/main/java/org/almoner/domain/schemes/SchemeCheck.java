package org.almoner.domain.schemes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.domain.parts.Words;
import org.almoner.domain.prices.PriceDecision.Refused;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.RateGaps;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.schemes.Scheme.Planning;
import org.almoner.domain.schemes.Scheme.PriceBand;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.BandCode;

/**
 * Finds everything in which the parts of a scheme do not fit each other, so that a file can be refused with all of it at
 * once. Immutable.
 *
 * @param term of the scheme
 * @param bands of the scheme
 * @param mapped the days on which a zone map is in force
 * @param rates of the scheme
 * @param planning of the scheme, if it has any
 */
public record SchemeCheck(
        DateRange term, List<PriceBand> bands, DateRange mapped, RateCard rates, Optional<Planning> planning) {

    /** Which part of a scheme does not fit. */
    public enum Part {
        /** The zone map. */
        ZONE_MAP,
        /** The prices of a band. */
        PRICES,
        /** The planning figures of a band. */
        PLANNING
    }

    /**
     * One misfit.
     *
     * @param part which part does not fit
     * @param band whose part it is, where it is one band's
     * @param message for people, with the values and what is expected
     */
    public record Problem(Part part, Optional<BandCode> band, String message) {

        /** {@return the message} */
        @Override
        public String toString() {
            return message;
        }
    }

    /** {@return every misfit; none when the parts make a scheme} */
    public ImmutableList<Problem> problems() {
        return Stream.of(
                        zoneMapProblems(),
                        priceProblems(),
                        envelopeProblems(),
                        bankHolidayProblems(),
                        unknownBands(),
                        placesWithoutFee())
                .flatMap(problems -> problems)
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<Problem> zoneMapProblems() {
        return mapped.encloses(term)
                ? Stream.empty()
                : Stream.of(new Problem(
                        Part.ZONE_MAP,
                        Optional.empty(),
                        "the zone map is in force " + mapped + ", but the scheme " + term));
    }

    private Stream<Problem> priceProblems() {
        RateGaps gaps = new RateGaps(rates, term);
        return bands.stream()
                .flatMap(band -> gaps.offerings().stream()
                        .flatMap(offering -> gaps.of(offering, band.code()))
                        .map(gap -> new Problem(Part.PRICES, Optional.of(band.code()), gap)));
    }

    private Stream<Problem> envelopeProblems() {
        return rates.rates().entrySet().stream().flatMap(rate -> {
            Timeline<Terms> terms = rates.terms().getOrDefault(rate.getKey().offering(), Timeline.empty());
            return rate.getValue().entries().stream()
                    .flatMap(priced -> terms.entries().stream()
                            .filter(agreed -> agreed.holds().overlaps(priced.holds()))
                            .map(agreed -> agreed.value().check(priced.value().price())))
                    .filter(Refused.class::isInstance)
                    .map(refused -> new Problem(
                            Part.PRICES,
                            Optional.of(rate.getKey().band()),
                            "band '" + rate.getKey().band() + "' costs " + ((Refused) refused).detail()
                                    + "; change the price or the envelope"));
        });
    }

    private Stream<Problem> bankHolidayProblems() {
        boolean known =
                rates.calendar().known().filter(days -> days.encloses(term)).isPresent();
        return known || !rates.asksForBankHolidays()
                ? Stream.empty()
                : Stream.of(new Problem(
                        Part.PRICES,
                        Optional.empty(),
                        "prices depend on bank holidays, but these are known "
                                + rates.calendar()
                                        .known()
                                        .map(DateRange::toString)
                                        .orElse("on no day")
                                + ", and the scheme is in force " + term
                                + "; maybe end the term, or add to the national table"));
    }

    private Stream<Problem> unknownBands() {
        return Stream.concat(
                unknown(Part.PRICES, rates.bands()),
                planning.stream()
                        .flatMap(figures -> unknown(
                                Part.PLANNING, figures.snapshot().byBand().keySet())));
    }

    private Stream<Problem> placesWithoutFee() {
        return planning.stream()
                .flatMap(figures -> figures.places().keySet().stream())
                .filter(offering -> rates.findFee(offering, term.from()).isEmpty())
                .map(offering -> new Problem(
                        Part.PLANNING,
                        Optional.empty(),
                        "places of " + offering + " are planned, which has no fee on " + term.from()
                                + "; add one to the fees, or leave the places out"));
    }

    private Stream<Problem> unknown(Part part, Set<BandCode> named) {
        ImmutableSet<BandCode> known = bands.stream().map(PriceBand::code).collect(ImmutableSet.toImmutableSet());
        return Sets.difference(named, known).stream()
                .map(band -> new Problem(
                        part,
                        Optional.of(band),
                        "there is no band '" + band + "'; the scheme has " + Words.list(known)));
    }
}
