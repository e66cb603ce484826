package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.schemes.SchemeMatch;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Postcode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where what one council buys would belong in another's scheme. */
class SchemeMatchTest {

    private static final ImmutableMap<String, Scheme> ALL =
            Maps.toMap(SchemeFiles.shippedIds(), id -> SchemeFiles.shipped(id).orElseThrow());

    private static SchemeMatch match(String from, String to) {
        return new SchemeMatch(ALL.get(from), ALL.get(to));
    }

    @ParameterizedTest
    @CsvSource({
        "kent-2017, town, leicestershire-2020, urban",
        "kent-2017, country, leicestershire-2020, fringe",
        "leicestershire-2020, urban, kent-2017, town",
        "leicestershire-2020, fringe, kent-2017, country",
        "leicestershire-2020, isolated, kent-2017, country",
        "leicestershire-2020, isolated, leicester-2023, city",
        "birmingham-2018, city, leicestershire-2020, urban",
        "birmingham-2018, city, leicester-2023, city",
        "somerset-2024, county, leicestershire-2020, urban",
        "somerset-2024, county, somerset-2024, county"
    })
    void aBandBelongsWhereMostOfItsKindsOfPlaceDo(String from, String band, String to, String expected) {
        assertThat(match(from, to).band(BandCode.parse(band))).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "leicester-2023, high-dependency/city, leicester-2023, high-dependency/home-care",
        "leicester-2023, high-dependency/city, leicestershire-2020, undivided/home-care",
        "leicestershire-2020, rural, leicester-2023, general/home-care",
        "somerset-2024, supported-living/county, birmingham-2018, undivided/supported-living",
        "somerset-2024, domiciliary-care/county, birmingham-2018, undivided/home-support",
        "birmingham-2018, nursing-65-plus/city, somerset-2024, undivided/domiciliary-care"
    })
    void theSameServiceOrLotIsTakenAndElseTheFirstThatIsPricedByTheHour(
            String from, String point, String to, String expected) {
        PricePoint bought =
                PricePoint.parse(point, ALL.get(from).charging().rates().offerings());

        assertThat(match(from, to)
                        .offering(bought.offering(), ALL.get(to).term().from()))
                .hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "somerset-2024, residential/county, somerset-2024, undivided/residential/county",
        "birmingham-2018, nursing-65-plus/city, somerset-2024,",
        "birmingham-2018, nursing-65-plus/city, kent-2017,"
    })
    void aPlaceBelongsToTheSameServiceAlone(String from, String point, String to, @Nullable String expected) {
        PricePoint bought =
                PricePoint.parse(point, ALL.get(from).charging().rates().offerings());

        assertThat(match(from, to)
                        .matchService(
                                bought, Optional.empty(), ALL.get(to).term().from())
                        .map(PricePoint::toString))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void aServiceOfAnotherNameGoesToTheOneThatIsNamedForIt() {
        SchemeMatch match = new SchemeMatch(
                ALL.get("birmingham-2018"),
                ALL.get("somerset-2024"),
                ImmutableMap.of(ServiceCode.parse("nursing-65-plus"), ServiceCode.parse("residential")));
        Scheme somerset = match.to();
        PricePoint bought = PricePoint.parse(
                "nursing-65-plus/city", match.from().charging().rates().offerings());

        assertThat(match.matchService(bought, Optional.empty(), somerset.term().from())
                        .map(PricePoint::toString))
                .hasValue("undivided/residential/county");
        assertThat(match.offering(bought.offering(), somerset.term().from())).hasToString("undivided/residential");
    }

    @Test
    void servicesThatASchemeDoesNotBuyAreRefusedWithThoseItBuys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SchemeMatch(
                        ALL.get("birmingham-2018"),
                        ALL.get("kent-2017"),
                        ImmutableMap.of(ServiceCode.parse("nursing-65-plus"), ServiceCode.parse("nursing"))))
                .withMessageStartingWith("scheme kent-2017 has no service nursing; its services are ");
    }

    @Test
    void aPostcodeOfTheOtherMapHasItsOwnBandThere() {
        SchemeMatch match = match("kent-2017", "leicestershire-2020");
        PricePoint town =
                PricePoint.parse("town", ALL.get("kent-2017").charging().rates().offerings());
        LocalDate day = LocalDate.of(2020, 10, 5);

        assertThat(match.match(town, Optional.of(Postcode.parse("CV10 0RY")), day)
                        .band())
                .hasToString("isolated");
        assertThat(match.match(town, Optional.of(Postcode.parse("CT1 1AA")), day)
                        .band())
                .hasToString("urban");
    }
}
