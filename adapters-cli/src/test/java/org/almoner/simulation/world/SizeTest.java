package org.almoner.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.time.Hours;
import org.almoner.persistence.files.SchemeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Worlds of any size are valid by construction, on every scheme. */
class SizeTest {

    static Iterable<String> ids() {
        return SchemeFiles.shippedIds();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aPartOfThePlanIsInPlaceWithTwoHundredProvidersAllWithRoomForWhatTheyGive(String id) {
        World world = World.generate(SchemeFiles.shipped(id).orElseThrow(), new Size(Percentage.of(50), 200, 7, 5), 3);

        assertThat(world.providers()).hasSize(200).extracting(Provider::name).doesNotHaveDuplicates();
        assertThat(world.waiting().stream().filter(each -> each.plan().isPresent()))
                .hasSize(7);
        assertThat(world.scheme().zones())
                .allSatisfy(
                        zone -> assertThat(world.hoursByZone().get(zone.code()).minutes())
                                .isCloseTo(zone.plannedWeeklyHours().minutes() / 2, within(30L)));
        assertThat(world.providers())
                .allSatisfy(provider -> assertThat(
                                provider.indicators().qualityOfDelivery().basisPoints() % 500)
                        .isZero())
                .allSatisfy(provider -> provider.memberships()
                        .forEach((zone, place) -> assertThat(given(world, provider, zone.toString()))
                                .isLessThanOrEqualTo(place.weeklyCapacity())));
    }

    private static Hours given(World world, Provider provider, String zone) {
        return Hours.sum(world.inPlace().stream()
                .filter(each -> each.provider().orElseThrow().equals(provider.id())
                        && each.zone().toString().equals(zone))
                .map(each -> each.weeklyHours())
                .toList());
    }

    @Test
    void everyProviderIsRegisteredAndItsRatingsFollowEachOther() {
        World world = World.generate(SchemeFiles.shipped("leicestershire-2020").orElseThrow(), 1);

        assertThat(world.files()).hasSize(60).allSatisfy(file -> {
            assertThat(file.registration().isFor("Domiciliary care service")).isTrue();
            assertThat(file.ratings().find(world.week().monday())).isPresent();
            assertThat(file.ratings().entries())
                    .allSatisfy(rating -> assertThat(rating.value().inspected())
                            .isBefore(rating.holds().from()));
        });
        assertThat(world.files())
                .extracting(ProviderFile::registration)
                .extracting(Registration::regulatorId)
                .doesNotHaveDuplicates();
        assertThat(world.files()).anyMatch(file -> file.ratings().entries().size() > 1);
    }

    @Test
    void sizesThatMakeNoCouncilAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Size(Percentage.NONE, 60, 40, 1))
                .withMessageContaining("0%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Size(Percentage.WHOLE, 19, 40, 1))
                .withMessageContaining("20 to 500 providers, but got 19");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Size(Percentage.WHOLE, 60, -1, 1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Size(Percentage.WHOLE, 60, 40, 0))
                .withMessageContaining("but got 0");
    }
}
