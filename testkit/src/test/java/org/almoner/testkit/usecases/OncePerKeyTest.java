package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.almoner.application.asknown.StoreAsKnown;
import org.almoner.application.port.in.OncePerKey;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.RequestKey;
import org.almoner.domain.packages.PackageFacts;
import org.junit.jupiter.api.Test;

class OncePerKeyTest {

    private static final RequestKey KEY = new RequestKey("4f6c");
    private static final String REQUEST = "record the plan of K-1";

    private final Council council = new Council().withPackage();
    private final OncePerKey once = council.almoner.oncePerKey();

    @Test
    void whatWasDoneIsNotDoneAgainAndTheAnswerIsTheSame() {
        assertThat(once.answer(KEY, REQUEST, "clerk-1", () -> recordPlan("done")))
                .isEqualTo("done");
        Instant known = council.store.lastLearned().orElseThrow();

        assertThat(once.answer(KEY, REQUEST, "Clerk-1 ", () -> recordPlan("done twice")))
                .isEqualTo("done");
        assertThat(plans()).isEqualTo(2);
        assertThat(council.store.lastLearned()).contains(known);

        assertThat(once.answer(new RequestKey("4F6C"), REQUEST, "clerk-1", () -> recordPlan("done twice")))
                .isEqualTo("done twice");
        assertThat(plans()).isEqualTo(3);
    }

    @Test
    void aKeyIsOfOneRequestOfOnePerson() {
        once.answer(KEY, REQUEST, "clerk-1", () -> recordPlan("done"));
        Instant since = council.store.keys().find(KEY).orElseThrow().since();

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> once.answer(KEY, "another", "clerk-1", () -> recordPlan("done")))
                .withMessage("key 4f6c was used by clerk-1 at " + since
                        + " for another request; give this request a key of its own");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> once.answer(KEY, REQUEST, "clerk-2", () -> recordPlan("done")))
                .withMessage("key 4f6c was used by clerk-1 at " + since + "; give this request a key of its own");
        assertThat(plans()).isEqualTo(2);
    }

    @Test
    void whatWasDoneIsNotDoneAgainOnceSomebodyWasErased() {
        once.answer(KEY, REQUEST, "clerk-1", () -> recordPlan("done"));
        Instant since = council.store.keys().find(KEY).orElseThrow().since();
        DraftedTransitions.person(council, DraftedTransitions.PARTNER, "LE67 3FN");
        council.store
                .people()
                .erase(
                        Set.of(DraftedTransitions.PARTNER),
                        CLERK.since(council.store.lastLearned().orElseThrow().plusSeconds(1)));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> once.answer(KEY, REQUEST, "clerk-1", () -> recordPlan("done")))
                .withMessage("key 4f6c was used by clerk-1 at " + since
                        + ", and is not used again; what was asked and answered then went when somebody was erased, so look at"
                        + " what is there, and give a request that was not done a key of its own");
        assertThat(plans()).isEqualTo(2);
    }

    @Test
    void whatFailsKeepsNothingAndTheKeyIsFreeForAnotherTry() {
        assertThatIllegalStateException()
                .isThrownBy(() -> once.answer(KEY, REQUEST, "clerk-1", () -> {
                    recordPlan("done");
                    throw new IllegalStateException("refused");
                }));
        assertThat(plans()).isEqualTo(1);

        assertThat(once.answer(KEY, REQUEST, "clerk-1", () -> recordPlan("done")))
                .isEqualTo("done");
        assertThat(plans()).isEqualTo(2);
    }

    @Test
    void anAnswerIsKnownSinceItWasGiven() {
        once.answer(KEY, REQUEST, "clerk-1", () -> recordPlan("done"));
        Instant since = council.store.keys().find(KEY).orElseThrow().since();

        assertThat(StoreAsKnown.at(since, council.store).keys().find(KEY)).isPresent();
        assertThat(StoreAsKnown.at(since.minusNanos(1000), council.store).keys().find(KEY))
                .isEmpty();
    }

    @Test
    void whatIsNoKeyIsRefusedWithWhatOneIs() {
        for (String text : List.of("", "two words", "tab\t", "żółć", "\u007f", "~".repeat(201))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RequestKey(text))
                    .withMessageContaining("write 1 to 200");
        }
        assertThat(new RequestKey("~".repeat(200))).hasToString("~".repeat(200));
    }

    private String recordPlan(String answer) {
        council.almoner.records().record(PACKAGE, PackageFacts.PLAN, plan(60, 0), FROM_MONDAY, CLERK);
        return answer;
    }

    private int plans() {
        return council.store
                .packages()
                .find(PACKAGE)
                .orElseThrow()
                .facts()
                .of(PackageFacts.PLAN)
                .facts()
                .size();
    }
}
