package org.almoner.testkit.contracts;

import static org.almoner.testkit.contracts.Samples.ADA;
import static org.almoner.testkit.contracts.Samples.K1;
import static org.almoner.testkit.contracts.Samples.K2;
import static org.almoner.testkit.contracts.Samples.MONDAY;
import static org.almoner.testkit.contracts.Samples.P1;
import static org.almoner.testkit.contracts.Samples.P2;
import static org.almoner.testkit.contracts.Samples.WEIRD;
import static org.almoner.testkit.contracts.Samples.instant;
import static org.almoner.testkit.contracts.Samples.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Placements;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Answer.Decline;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

/** What {@link Placements} promises. */
public interface PlacementsContract extends OpensStore {

    /** Nothing published is an empty answer. */
    @Test
    default void noNeedsAreAnEmptyAnswer() {
        Placements placements = placements(open());
        assertThat(placements.all()).isEmpty();
        assertThat(placements.of(K1)).isEmpty();
        assertThat(placements.of(new PackageId("NEVER-OPENED"))).isEmpty();
        assertThat(placements.find(new NeedId(1))).isEmpty();
    }

    /** Needs are numbered from 1; a package may be published again. */
    @Test
    default void needsAreNumberedInTheOrderOfPublication() {
        Placements placements = placements(open());
        NeedId first = publish(placements, K1, 1);
        NeedId other = publish(placements, K2, 1);
        NeedId again = publish(placements, K1, 3);

        assertThat(ImmutableList.of(first, other, again)).containsExactly(new NeedId(1), new NeedId(2), new NeedId(3));
        assertThat(placements.all()).extracting(Offers::id).containsExactly(first, other, again);
        assertThat(placements.of(K1)).extracting(Offers::id).containsExactly(first, again);
        assertThat(placements.of(K2))
                .containsExactly(new Offers(
                        other, K2, MONDAY, instant(1), WEIRD, "small", ImmutableList.of(), Optional.empty()));
        assertThat(placements.find(again)).contains(placements.all().get(2));
    }

    /** What providers answered comes back whole and in the order in which it was recorded. */
    @Test
    default void answersComeInTheOrderInWhichTheyWereRecorded() {
        Placements placements = placements(open());
        NeedId other = publish(placements, K2, 1);
        NeedId need = publish(placements, K1, 1);
        ImmutableList<Response> responses = Stream.of(
                        Stream.of(Decline.values()).map(Answer::declined),
                        Stream.of(new Answer.Accepted(new Bid(Optional.empty(), MONDAY))),
                        Stream.of(PriceUnit.values())
                                .map(unit -> new UnitPrice(Money.parse("19.23"), unit))
                                .map(price -> new Answer.Accepted(new Bid(Optional.of(price), MONDAY.plusDays(1)))))
                .flatMap(answers -> answers)
                .flatMap(answer -> Stream.of(
                        new Response(P2, answer, instant(1), instant(2)),
                        new Response(P2, answer, instant(1), instant(2), Optional.of("broker-7"))))
                .collect(ImmutableList.toImmutableList());
        responses.forEach(response -> placements.respond(need, response));
        placements.respond(other, new Response(P1, Answer.declined(Decline.SKILLS), instant(1), instant(2)));

        assertThat(placements.find(need).orElseThrow().responses()).isEqualTo(responses);
        assertThat(placements.all())
                .extracting(offers -> offers.responses().size())
                .containsExactly(1, responses.size());
    }

    /** How a need was decided is kept with who decided it and why. */
    @Test
    default void aNeedIsDecidedOnEveryGround() {
        Placements placements = placements(open());
        for (Ground ground : Ground.values()) {
            NeedId need = publish(placements, K1, 1);
            Decision decision = new Decision(
                    ground,
                    ground.isAward() ? Optional.of(P1) : Optional.empty(),
                    new Knowledge(instant(2), WEIRD, WEIRD));
            placements.decide(need, decision);
            assertThat(placements.find(need).orElseThrow().decision()).contains(decision);
        }
        assertThat(placements.of(K1))
                .extracting(offers -> offers.decision().orElseThrow().ground())
                .containsExactly(Ground.values());
    }

    /** Of two decisions on one need the first stands, and the second is told. */
    @Test
    default void aNeedIsDecidedOnce() {
        Placements placements = placements(open());
        NeedId need = publish(placements, K1, 1);
        placements.decide(need, decision(Ground.NOBODY, 2));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> placements.decide(need, decision(Ground.WITHDRAWN, 3)));
        assertThat(placements.find(need).orElseThrow().decision()).contains(decision(Ground.NOBODY, 2));
    }

    /** Nothing is recorded about a package that was never opened, or a need that was never published. */
    @Test
    default void whatIsUnknownIsRefused() {
        Placements placements = placements(open());
        assertThatIllegalArgumentException().isThrownBy(() -> publish(placements, new PackageId("NEVER-OPENED"), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> placements.respond(
                        new NeedId(1), new Response(P1, Answer.declined(Decline.SKILLS), instant(1), instant(1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> placements.decide(new NeedId(1), decision(Ground.NOBODY, 1)));
        assertThat(placements.all()).isEmpty();
        assertThat(publish(placements, K1, 1)).isEqualTo(new NeedId(1));
    }

    private static Decision decision(Ground ground, int minute) {
        return new Decision(ground, Optional.empty(), new Knowledge(instant(minute), "broker-1", "no more"));
    }

    private static NeedId publish(Placements placements, PackageId pack, int minute) {
        return placements.publish(pack, MONDAY, instant(minute), WEIRD, "small");
    }

    private static Placements placements(Store store) {
        store.packages().open(K1, ADA, known(0));
        store.packages().open(K2, ADA, known(0));
        return store.placements();
    }
}
