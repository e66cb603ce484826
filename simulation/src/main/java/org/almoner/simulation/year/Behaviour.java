package org.almoner.simulation.year;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Answer.Decline;
import org.almoner.domain.brokerage.Approach;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Round;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.providers.ProviderId;
import org.almoner.simulation.world.Case;
import org.almoner.simulation.world.Dice;
import org.almoner.simulation.world.World;

/**
 * How providers and people behave: each provider has a readiness of its own, asked alone or among others; some answers never
 * come. The same seed, need and provider always give the same answer.
 */
final class Behaviour {

    private static final int LEAST_READY_PER_MILLE = 250;
    private static final int MOST_READY_PER_MILLE = 750;
    private static final int BIDS_WANTED = 4;
    private static final int SILENT_PER_MILLE = 120;
    private static final int STARTS_LATER_PER_MILLE = 300;
    private static final int MOST_DAYS_LATER = 7;
    private static final int LEAST_MINUTES = 10;
    private static final int PERSON_REFUSES_PER_MILLE = 25;
    private static final int PERSON_CHOOSES_PER_MILLE = 100;
    private static final List<Decline> REASONS =
            List.of(Decline.NO_CARERS_AT_THESE_TIMES, Decline.NO_CARERS_IN_THIS_AREA, Decline.SKILLS, Decline.TERMS);
    private static final List<Integer> HOW_OFTEN_EACH_REASON = List.of(50, 30, 15, 5);

    private final World world;

    Behaviour(World world) {
        this.world = world;
    }

    /**
     * What a provider does with an offer.
     *
     * @param after how long after it was asked
     * @param answer empty where it lets its time go by
     */
    record Reply(Duration after, Optional<Answer> answer) {}

    Reply reply(NeedId id, Need need, ProviderId provider, Round round, int asked, Case begun) {
        Dice dice = Dice.of(world.seed(), "year answer " + id + " " + provider);
        if (dice.chance(SILENT_PER_MILLE)) {
            return new Reply(round.answerWithin(), Optional.empty());
        }
        int window = (int) round.answerWithin().toMinutes();
        Duration after = Duration.ofMinutes(
                Math.min(dice.between(LEAST_MINUTES, window - 1), dice.between(LEAST_MINUTES, window - 1)));
        Answer answer = dice.chance(readiness(provider, round, asked))
                ? new Answer.Accepted(new Bid(world.tendered(provider, begun), start(need, dice)))
                : Answer.declined(REASONS.get(dice.weighted(HOW_OFTEN_EACH_REASON)));
        return new Reply(after, Optional.of(answer));
    }

    private int readiness(ProviderId provider, Round round, int asked) {
        int ready = Dice.of(world.seed(), "readiness " + provider).between(LEAST_READY_PER_MILLE, MOST_READY_PER_MILLE);
        return round.approach() == Approach.IN_TURN || asked <= BIDS_WANTED ? ready : ready * BIDS_WANTED / asked;
    }

    private static LocalDate start(Need need, Dice dice) {
        int later = dice.chance(STARTS_LATER_PER_MILLE) ? dice.between(1, MOST_DAYS_LATER) : 0;
        return need.start().plusDays(later);
    }

    /** {@return what a provider answers whose bid was sent back: the same at the usual price, if there is one} */
    static Answer bettered(Need need, LocalDate start) {
        Optional<UnitPrice> usual = need.usualPrice();
        return usual.isPresent() ? new Answer.Accepted(new Bid(usual, start)) : Answer.declined(Decline.TERMS);
    }

    boolean personChooses(NeedId id) {
        return Dice.of(world.seed(), "chooses " + id).chance(PERSON_CHOOSES_PER_MILLE);
    }

    boolean personRefuses(NeedId id) {
        return Dice.of(world.seed(), "refuses " + id).chance(PERSON_REFUSES_PER_MILLE);
    }
}
