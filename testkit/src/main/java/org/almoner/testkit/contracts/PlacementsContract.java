package org.almoner.testkit.contracts;

import static org.almoner.testkit.contracts.Samples.ADA;
import static org.almoner.testkit.contracts.Samples.K1;
import static org.almoner.testkit.contracts.Samples.K2;
import static org.almoner.testkit.contracts.Samples.MONDAY;
import static org.almoner.testkit.contracts.Samples.P1;
import static org.almoner.testkit.contracts.Samples.P2;
import static org.almoner.testkit.contracts.Samples.WEIRD;
import static org.almoner.testkit.contracts.Samples.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.stream.Stream;
import org.almoner.application.port.out.Placements;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.brokerage.Response.Decline;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.junit.jupiter.api.Test;

/** What {@link Placements} promises. */
public interface PlacementsContract extends OpensStore {

    /** Nothing offered is an empty answer. */
    @Test
    default void noOffersAreAnEmptyAnswer() {
        Placements placements = placements(open());
        assertThat(placements.all()).isEmpty();
        assertThat(placements.of(K1)).isEmpty();
        assertThat(placements.of(new PackageId("NEVER-OPENED"))).isEmpty();
    }

    /** What providers answered comes back in the order in which they were asked. */
    @Test
    default void responsesComeInTheOrderOfTheOffers() {
        Placements placements = placements(open());
        Offers offers = new Offers(
                K1,
                MONDAY,
                instant(1),
                WEIRD,
                Stream.concat(
                                Stream.of(Decline.values()).map(reason -> Response.declined(P2, reason)),
                                Stream.of(
                                        Response.declined(P2, Decline.SKILLS).after(Duration.ofSeconds(1)),
                                        Response.accepted(P1).after(Duration.ofDays(400)),
                                        Response.accepted(P1).after(Duration.ZERO),
                                        Response.accepted(new ProviderId("A"))))
                        .collect(ImmutableList.toImmutableList()));
        placements.record(offers);
        assertThat(placements.of(K1)).containsExactly(offers);
        assertThat(placements.all()).containsExactly(offers);
    }

    /** Records come earliest first, those too for which nobody was asked; a package may be offered again. */
    @Test
    default void offersComeEarliestFirst() {
        Placements placements = placements(open());
        Offers again = offers(K1, 5, ImmutableList.of(Response.accepted(P1)));
        Offers other = offers(K2, 3, ImmutableList.of());
        Offers first = offers(K1, 1, ImmutableList.of(Response.declined(P1, Decline.SKILLS)));
        Stream.of(again, other, first).forEach(placements::record);
        assertThat(placements.all()).containsExactly(first, other, again);
        assertThat(placements.of(K1)).containsExactly(first, again);
        assertThat(placements.of(K2)).containsExactly(other);
    }

    /** Nothing is recorded about a package that was never opened. */
    @Test
    default void offersNeedAnOpenPackage() {
        Placements placements = placements(open());
        Offers offers = offers(new PackageId("NEVER-OPENED"), 1, ImmutableList.of());
        assertThatIllegalArgumentException().isThrownBy(() -> placements.record(offers));
        assertThat(placements.all()).isEmpty();
    }

    private static Offers offers(PackageId pack, int minute, ImmutableList<Response> responses) {
        return new Offers(pack, MONDAY, instant(minute), "broker-1", responses);
    }

    private static Placements placements(Store store) {
        store.packages().open(K1, ADA);
        store.packages().open(K2, ADA);
        return store.placements();
    }
}
