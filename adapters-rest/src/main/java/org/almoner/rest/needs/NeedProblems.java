package org.almoner.rest.needs;

import com.google.common.collect.ImmutableList;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.values.Json;
import org.almoner.wording.BrokerageWords;

/** Why something about a need is not done, as problems. */
public final class NeedProblems {

    public static final String NEED = "need";

    private NeedProblems() {}

    /**
     * {@return what was done}
     *
     * @throws ProblemException if it was refused
     */
    public static Outcome.Done done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw switch (refused.reason()) {
                case UNKNOWN_NEED -> ProblemException.of(ProblemKind.UNKNOWN_NEED, refused.detail());
                case UNKNOWN_PACKAGE -> ProblemException.of(ProblemKind.UNKNOWN_PACKAGE, refused.detail());
                default -> refused(refused);
            };
        }
        return (Outcome.Done) outcome;
    }

    private static ProblemException refused(Outcome.Refused refused) {
        return ProblemException.refused(ImmutableList.<Reason>builder()
                .add(new Reason(Json.name(refused.reason()), refused.detail()))
                .addAll(Reason.of(refused.exclusions(), BrokerageWords::reason))
                .build()
                .toArray(Reason[]::new));
    }

    /** {@return that the need was not offered to the provider, which is not told whether there is such a need} */
    public static ProblemException noOffer(NeedId need, ProviderId provider) {
        return ProblemException.ofField(
                ProblemKind.UNKNOWN_OFFER, "no need " + need + " was offered to " + provider, NEED, need.toString());
    }

    /** {@return that the provider cannot answer; who was quicker is not told} */
    public static ProblemException notAnswered(NeedId need, Outcome.Refused refused) {
        String words = switch (refused.reason()) {
            case DECIDED_ALREADY -> "need " + need + " was decided before";
            default -> refused.detail();
        };
        return ProblemException.refused(new Reason(Json.name(refused.reason()), words));
    }
}
