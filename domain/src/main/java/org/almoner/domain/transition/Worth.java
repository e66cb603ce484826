package org.almoner.domain.transition;

import java.time.LocalDate;
import org.almoner.domain.money.ExactMoney;

/** What an outcome of one package adds to the score of a plan, whatever becomes of the others. Splits depend on these, and are left out. */
public final class Worth {

    private Worth() {}

    /**
     * {@return what the outcome adds}
     *
     * @param outcome one that is open to the package
     */
    public static Score of(TransitionProblem problem, PlacedPackage pack, Outcome outcome) {
        if (outcome instanceof Outcome.Moves move) {
            return ofMove(problem, pack, problem.findReceiver(pack, move.to()).orElseThrow());
        }
        ExactMoney cost =
                outcome instanceof Outcome.Stays stays && stays.ground() instanceof Outcome.Ground.OwnBudget own
                        ? own.weeklyBudget()
                        : ExactMoney.ZERO;
        return new Score(
                outcome instanceof Outcome.Unplaced ? 1 : 0,
                changes(problem, pack, outcome),
                isMet(pack, outcome) ? 0 : 1,
                0,
                0,
                0,
                cost);
    }

    /** {@return what a move to the receiver adds, on whatever day} */
    public static Score ofMove(TransitionProblem problem, PlacedPackage pack, Receiver receiver) {
        Outcome move = new Outcome.Moves(receiver.at().provider(), LocalDate.EPOCH);
        return new Score(
                0,
                changes(problem, pack, move),
                isMet(pack, move) ? 0 : 1,
                0,
                1,
                Prospects.standing(problem, receiver),
                pack.care().weeklyCost(receiver.price()));
    }

    /** {@return whether the outcome is what the person wished for; who has no wish has nothing to complain of} */
    static boolean isMet(PlacedPackage pack, Outcome outcome) {
        if (pack.wish() instanceof Wish.Named named) {
            return outcome instanceof Outcome.Moves move
                    ? move.to().equals(named.provider())
                    : (outcome instanceof Outcome.Stays && named.provider().equals(pack.provider()));
        }
        return pack.wish() instanceof Wish.None || outcome instanceof Outcome.Stays;
    }

    private static int changes(TransitionProblem problem, PlacedPackage pack, Outcome outcome) {
        boolean wished = !(pack.wish() instanceof Wish.None) && isMet(pack, outcome);
        return isChanged(problem, pack, outcome) && !wished ? 1 : 0;
    }

    /** {@return whether people were told another provider before; another day or another right is no other provider} */
    static boolean isChanged(TransitionProblem problem, PlacedPackage pack, Outcome outcome) {
        return problem.previous()
                .find(pack.pack())
                .filter(before -> !sameProvider(before, outcome))
                .isPresent();
    }

    private static boolean sameProvider(Outcome one, Outcome other) {
        return (one instanceof Outcome.Moves move && other instanceof Outcome.Moves another)
                ? move.to().equals(another.to())
                : one.getClass().equals(other.getClass());
    }
}
