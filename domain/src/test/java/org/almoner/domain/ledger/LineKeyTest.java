package org.almoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineKeyTest {

    private static final PersonId PERSON = new PersonId("C-1");
    private static final CareWeek WEEK = CareWeek.parse("2020-11-02");

    private static LineKey care(String person, String week, String pack, String provider) {
        return LineKey.care(new PersonId(person), CareWeek.parse(week), new PackageId(pack), new ProviderId(provider));
    }

    private static LineKey directPayment(String days) {
        return LineKey.of(
                PERSON,
                DateRange.parse(days),
                Kind.DIRECT_PAYMENT,
                Optional.of(new PackageId("K-1")),
                Optional.empty());
    }

    @Test
    void carePackageAndProviderAreInItsText() {
        assertThat(care("C-1", "2020-11-02", "K-1", "P-1")).hasToString("care:2020-11-02/2020-11-09:C-1:K-1:P-1");
    }

    @Test
    void whatIsAboutThePersonAloneNamesNoPackage() {
        assertThat(LineKey.of(PERSON, WEEK.range(), Kind.WAIVER)).hasToString("waiver:2020-11-02/2020-11-09:C-1");
    }

    @Test
    void aDirectPaymentIsWrittenWithAHyphen() {
        assertThat(directPayment("2020-12-01/2021-01-01")).hasToString("direct-payment:2020-12-01/2021-01-01:C-1:K-1");
    }

    @Test
    void eachKindOfLineIsReadFromItsText() {
        Stream.of(Kind.values()).filter(kind -> kind != Kind.NIGHT_BLOCK).forEach(kind -> {
            LineKey line = care("C-1", "2020-11-02", "K-1", "P-1").as(kind);

            assertThat(LineKey.parse(line.toString())).isEqualTo(line);
        });
        assertThat(LineKey.parse("direct-payment:2020-12-01/2021-01-01:C-1:K-1"))
                .isEqualTo(directPayment("2020-12-01/2021-01-01"));
        assertThat(LineKey.parse("fee:2020-11-02/2020-11-09:C-1"))
                .isEqualTo(LineKey.of(PERSON, WEEK.range(), Kind.FEE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fee:2020-11-02/2020-11-09",
                "care:2020-11-02/2020-11-09:C-1:K-1:P-1:more",
                "tip:2020-11-02/2020-11-09:C-1",
                "fee:2020-11-02:C-1",
                "fee:2020-11-02/..:C-1",
                "fee:2020-13-02/2020-13-09:C-1",
                "care:2020-11-02/2020-11-09:C-1:K-1",
                "night-block:2020-11-02/2020-11-09:P-1",
                "night-block:2020-11-02/2020-11-09:P-1:waking-night:K-1",
                "night-block:2020-11-02/..:P-1:waking-night"
            })
    void anyOtherTextIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineKey.parse(text))
                .withMessageStartingWith("'" + text + "' is not a line")
                .withMessageContaining("write kind:days:person");
    }

    @Test
    void aLineOfCareHasPackageAndProvider() {
        Optional<PackageId> pack = Optional.of(new PackageId("K-1"));
        Optional<ProviderId> provider = Optional.of(new ProviderId("P-1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineKey.of(PERSON, WEEK.range(), Kind.CARE, pack, Optional.empty()))
                .withMessageContaining("of a package by a provider");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineKey.of(PERSON, WEEK.range(), Kind.CARE, Optional.empty(), provider))
                .withMessageContaining("of a package by a provider");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineKey.of(PERSON, WEEK.range(), Kind.CHARGE, Optional.empty(), provider))
                .withMessageContaining("without a package");
    }

    @Test
    void aLineOfABlockHasProviderAndServiceAndIsNobodys() {
        Optional<ProviderId> provider = Optional.of(new ProviderId("P-1"));
        Optional<ServiceCode> nights = Optional.of(new ServiceCode("waking-night"));
        LineKey block = LineKey.nightBlock(WEEK, provider.get(), nights.get());

        assertThat(block).hasToString("night-block:2020-11-02/2020-11-09:P-1:waking-night");
        assertThat(LineKey.parse(block.toString())).isEqualTo(block);
        assertThat(block.dueOn()).isEqualTo(WEEK.monday());
        assertThat(Kind.NIGHT_BLOCK.isPayment()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineKey.of(PERSON, WEEK.range(), Kind.NIGHT_BLOCK))
                .withMessageContaining("of a person, unless");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> block.as(Kind.CHARGE))
                .withMessageContaining("of a person, unless");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> block(Optional.empty(), provider, Optional.empty()))
                .withMessageContaining("exactly when it is of a block");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> block(Optional.empty(), Optional.empty(), nights))
                .withMessageContaining("exactly when it is of a block");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> block(Optional.of(new PackageId("K-1")), provider, nights))
                .withMessageContaining("names no package");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineKey(
                        Optional.of(PERSON), WEEK.range(), Kind.FEE, Optional.empty(), Optional.empty(), nights))
                .withMessageContaining("exactly when it is of a block");
    }

    private static LineKey block(
            Optional<PackageId> pack, Optional<ProviderId> provider, Optional<ServiceCode> service) {
        return new LineKey(Optional.empty(), WEEK.range(), Kind.NIGHT_BLOCK, pack, provider, service);
    }

    @Test
    void aLineCoversDaysWithAnEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineKey.of(PERSON, DateRange.parse("2020-11-02/.."), Kind.FEE))
                .withMessageContaining("days with an end");
    }

    @Test
    void linesAreInOrderOfStartPersonPackageProviderServiceKindAndEnd() {
        ProviderId keeper = new ProviderId("P-1");
        LineKey nights = LineKey.nightBlock(WEEK, keeper, new ServiceCode("sleep-in"));
        LineKey waking = LineKey.nightBlock(WEEK, keeper, new ServiceCode("waking-night"));
        LineKey first = care("C-1", "2020-11-02", "K-1", "P-1");

        assertThat(Stream.of(
                                care("C-1", "2020-11-09", "K-1", "P-1"),
                                care("C-2", "2020-11-02", "K-1", "P-1"),
                                care("C-1", "2020-11-02", "K-2", "P-1"),
                                care("C-1", "2020-11-02", "K-1", "P-2"),
                                directPayment("2020-11-02/2020-12-02"),
                                directPayment("2020-11-02/2020-11-09"),
                                first.as(Kind.CHARGE),
                                first,
                                waking,
                                nights,
                                LineKey.of(PERSON, WEEK.range(), Kind.FEE))
                        .sorted())
                .containsExactly(
                        nights,
                        waking,
                        LineKey.of(PERSON, WEEK.range(), Kind.FEE),
                        directPayment("2020-11-02/2020-11-09"),
                        directPayment("2020-11-02/2020-12-02"),
                        first,
                        first.as(Kind.CHARGE),
                        care("C-1", "2020-11-02", "K-1", "P-2"),
                        care("C-1", "2020-11-02", "K-2", "P-1"),
                        care("C-2", "2020-11-02", "K-1", "P-1"),
                        care("C-1", "2020-11-09", "K-1", "P-1"));
    }

    /** A direct payment is made in advance, on the last working day of the month before. */
    @ParameterizedTest
    @CsvSource({
        "2020-12-01, 2020-11-30",
        "2021-01-01, 2020-12-31",
        "2020-11-01, 2020-10-30",
        "2020-11-02, 2020-10-30",
        "2021-05-01, 2021-04-30"
    })
    void inAdvanceIsTheLastWeekdayBefore(LocalDate day, LocalDate before) {
        assertThat(LineKey.inAdvance(day)).isEqualTo(before);
    }

    @Test
    void aDirectPaymentIsDueInAdvanceAndAllElseOnItsFirstDay() {
        LineKey payment = directPayment("2020-11-01/2020-12-01");

        assertThat(payment.dueOn()).isEqualTo("2020-10-30");
        assertThat(payment.as(Kind.CHARGE).dueOn()).isEqualTo("2020-11-01");
    }

    @Test
    void careBlocksAndDirectPaymentsPaySomebodyAndTheOthersChargeSomebody() {
        assertThat(Kind.values())
                .filteredOn(Kind::isPayment)
                .containsExactly(Kind.CARE, Kind.NIGHT_BLOCK, Kind.DIRECT_PAYMENT);
    }
}
