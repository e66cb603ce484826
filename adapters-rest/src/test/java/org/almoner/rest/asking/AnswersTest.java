package org.almoner.rest.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import com.google.common.collect.ImmutableSet;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.almoner.rest.asking.Answers.Answer;
import org.almoner.rest.asking.Answers.Question;
import org.almoner.rest.security.Caller;
import org.almoner.rest.security.Role;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Duration LATELY = Duration.ofMinutes(1);
    private static final Etag STATE = new Etag(Instant.EPOCH, "0123abcd");
    private static final Question QUESTION = new Question(
            new Caller("broker-1", ImmutableSet.of(Role.BROKER), Optional.empty(), Optional.empty()),
            "/packages",
            Optional.empty());

    private final AtomicLong nanos = new AtomicLong();
    private final Ticker ticker = new Ticker() {
        @Override
        public long read() {
            return nanos.get();
        }
    };
    private final Answers answers = new Answers(ticker);
    private Etag now = STATE;
    private final Answer answer = new Answer(STATE, () -> now, true, ByteBuffer.allocate(2), "/packages");

    @Test
    void anAnswerIsKeptForAMinuteHoweverOftenItIsAsked() {
        answers.keep(QUESTION, answer);
        nanos.addAndGet(LATELY.toNanos() - 1);
        assertThat(answers.find(QUESTION)).contains(answer);
        nanos.addAndGet(1);

        assertThat(answers.find(QUESTION)).isEmpty();
    }

    @Test
    void anAnswerOfAnotherStateIsNotGivenAgain() {
        answers.keep(QUESTION, answer);
        now = new Etag(Instant.EPOCH.plusSeconds(1), "0123abcd");

        assertThat(answers.find(QUESTION)).isEmpty();
    }
}
