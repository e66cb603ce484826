package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Area;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.WardCode;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.TimeArbitraries;

/** Property P11: what a value writes, it reads back, over its whole range. */
@Domain(AlmonerDomain.class)
class TextProperties {

    private static <T> void reads(T value, Function<String, T> parse) {
        assertThat(parse.apply(value.toString())).isEqualTo(value);
    }

    @Property
    void money(@ForAll Money value) {
        reads(value, Money::parse);
    }

    @Property
    void exactMoney(@ForAll ExactMoney value) {
        reads(value, ExactMoney::parse);
    }

    @Property
    void percentages(@ForAll Percentage value) {
        reads(value, Percentage::parse);
    }

    @Property
    void prices(@ForAll UnitPrice value) {
        reads(value, UnitPrice::parse);
    }

    @Property
    void hours(@ForAll Hours value) {
        reads(value, Hours::parse);
    }

    @Property
    void dateRanges(@ForAll("anyRange") DateRange value) {
        reads(value, DateRange::parse);
    }

    @Provide
    Arbitrary<DateRange> anyRange() {
        return TimeArbitraries.anyDate()
                .filter(day -> day.getYear() < 999_999_000)
                .flatMap(first -> TimeArbitraries.dateRangeFrom(Arbitraries.just(first)));
    }

    @Property
    void careWeeks(@ForAll CareWeek value) {
        reads(value, CareWeek::parse);
    }

    @Property
    void postcodes(@ForAll Postcode value) {
        reads(value, Postcode::parse);
    }

    @Property
    void wards(@ForAll WardCode value) {
        reads(value, WardCode::parse);
    }

    @Property
    void zones(@ForAll ZoneCode value) {
        reads(value, ZoneCode::parse);
    }

    @Property
    void bands(@ForAll BandCode value) {
        reads(value, BandCode::parse);
    }

    @Property
    void areas(@ForAll Area value) {
        reads(value, Area::parse);
    }

    @Property
    void people(@ForAll PersonId value) {
        reads(value, PersonId::parse);
    }

    @Property
    void packages(@ForAll PackageId value) {
        reads(value, PackageId::parse);
    }

    @Property
    void providers(@ForAll ProviderId value) {
        reads(value, ProviderId::parse);
    }

    @Property
    void visits(@ForAll VisitId value) {
        reads(value, VisitId::parse);
    }

    @Property
    void accounts(@ForAll Account value) {
        reads(value, Account::parse);
    }

    @Property
    void lines(@ForAll LineKey value) {
        reads(value, LineKey::parse);
    }

    @Property
    void runs(@ForAll RunId value) {
        reads(value, RunId::parse);
    }
}
