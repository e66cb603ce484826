package org.almoner.persistence.files;

import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.parts.Words;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.Terms;

/** Reads the terms on which prices are agreed. */
final class TermsReader {

    private TermsReader() {}

    static Optional<Terms> read(YamlItem item) {
        Optional<Terms.Kind> kind = item.get("kind").oneOf(Terms.Kind.class);
        Optional<YamlItem> bounds = item.find("envelope");
        Optional<Envelope> envelope = bounds.flatMap(TermsReader::envelope);
        Optional<YamlItem> visit = item.find("most-per-visit");
        Optional<Money> visitCap = visit.flatMap(amount -> amount.read(Money::given));
        Optional<YamlItem> week = item.find("most-per-week");
        Optional<Money> weekCap = week.flatMap(amount -> amount.read(Money::given));
        return item.make(() -> new Terms(
                kind.orElseThrow(),
                bounds.map(given -> envelope.orElseThrow()),
                visit.map(given -> visitCap.orElseThrow()),
                week.map(given -> weekCap.orElseThrow())));
    }

    static Optional<Envelope> envelope(YamlItem item) {
        Optional<PriceUnit> unit = item.get("unit").oneOf(PriceUnit.class);
        Optional<Money> lowest = item.get("lowest").read(Money::given);
        Optional<Money> highest = item.get("highest").read(Money::given);
        return item.make(() -> new Envelope(
                new UnitPrice(lowest.orElseThrow(), unit.orElseThrow()),
                new UnitPrice(highest.orElseThrow(), unit.orElseThrow())));
    }

    static String lowerCase(PriceUnit unit) {
        return Words.of(unit);
    }
}
