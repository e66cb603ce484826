package org.almoner.domain.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.zones.ZoneCode;
import org.junit.jupiter.api.Test;

class ProviderRecordTest {

    private static final ProviderId ID = new ProviderId("P-1");
    private static final LocalDate DAY = LocalDate.of(2020, 11, 2);
    private static final Instant EARLY = Instant.parse("2020-10-01T09:00:00Z");
    private static final Instant LATE = Instant.parse("2020-12-01T09:00:00Z");

    private static <T> Histories with(Histories before, FactKind<T> kind, T value, DateRange holds, Instant since) {
        return before.with(kind, Fact.of(value, holds, new Knowledge(since, "officer-1", "told")));
    }

    private static Histories registered() {
        return with(
                Histories.none(),
                ProviderFacts.REGISTRATION,
                Registration.named("Example Care"),
                DateRange.from(DAY),
                EARLY);
    }

    @Test
    void ofARegistrationAloneAProviderIsInGoodStandingAndServesNothing() {
        ProviderRecord record = new ProviderHistory(ID, registered()).asKnownAt(EARLY);

        assertThat(record.on(DAY))
                .contains(
                        new Provider(ID, "Example Care", Standing.ACTIVE, ImmutableSortedMap.of(), Indicators.UNKNOWN));
        assertThat(record.on(DAY.minusDays(1))).isEmpty();
    }

    @Test
    void eachPartIsThatOfTheDayAsThenKnown() {
        ZoneCode zone = new ZoneCode("melton");
        Membership place = new Membership(Role.PRIME, Hours.of(10));
        Percentage points = Percentage.of(80);
        Indicators indicators = new Indicators(points, points, points, Indicators.Basis.MEASURED);
        Histories facts = registered();
        facts = with(facts, ProviderFacts.MEMBERSHIPS, Memberships.NONE.with(zone, place), DateRange.from(DAY), EARLY);
        facts = with(facts, ProviderFacts.INDICATORS, indicators, DateRange.from(DAY.plusDays(1)), EARLY);
        facts = with(facts, ProviderFacts.STANDING, Standing.BREACH, DateRange.day(DAY), LATE);
        ProviderHistory history = new ProviderHistory(ID, facts);

        assertThat(history.asKnownAt(LATE).on(DAY))
                .contains(new Provider(
                        ID, "Example Care", Standing.BREACH, ImmutableSortedMap.of(zone, place), Indicators.UNKNOWN));
        assertThat(history.asKnownAt(EARLY).on(DAY).orElseThrow().standing()).isEqualTo(Standing.ACTIVE);
        assertThat(history.asKnownAt(LATE).on(DAY.plusDays(1)).orElseThrow().indicators())
                .isEqualTo(indicators);
    }

    @Test
    void onlyWhoIsRegisteredHasLocationsAndServiceTypes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Registration(
                        "Example Care",
                        Optional.empty(),
                        ImmutableSortedSet.of(new RegulatorId("1-102")),
                        ImmutableSortedSet.of()))
                .withMessageContaining("Example Care");
    }

    @Test
    void aNameHasNoCharacterThatTurnsHowItIsRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Registration.named("Example \u202eeraC"))
                .withMessageContaining("'Example <U+202E>eraC' has an end of line, or a character that nobody sees");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Registration(
                        "Example Care",
                        Optional.of(new RegulatorId("1-101")),
                        ImmutableSortedSet.of(),
                        ImmutableSortedSet.of("Domiciliary\u200bcare service")))
                .withMessageContaining("<U+200B>");
    }

    @Test
    void serviceTypesAreComparedInAnyCase() {
        Registration registration = new Registration(
                "Example Care",
                Optional.of(new RegulatorId("1-101")),
                ImmutableSortedSet.of(),
                ImmutableSortedSet.of("Domiciliary care service"));

        assertThat(registration.isFor("domiciliary care SERVICE")).isTrue();
        assertThat(registration.isFor("Care home service")).isFalse();
    }
}
