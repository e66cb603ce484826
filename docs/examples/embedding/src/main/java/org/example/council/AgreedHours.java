package org.example.council;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.almoner.application.port.out.ProviderReplies;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Hours;

/** Answers for providers that agreed to take any need up to so many hours a week; others decline. Immutable. */
public final class AgreedHours implements ProviderReplies {

    private final ImmutableMap<ProviderId, Hours> agreed;

    /** Answers by the hours that each provider agreed to. */
    public AgreedHours(Map<ProviderId, Hours> agreed) {
        this.agreed = ImmutableMap.copyOf(agreed);
    }

    // guide: reply
    @Override
    public Answer ask(Need need, ProviderId provider) {
        Hours most = agreed.getOrDefault(provider, Hours.ZERO);
        return need.weeklyHours().compareTo(most) <= 0
                ? Answer.accepted(need)
                : Answer.declined(Answer.Decline.NO_CARERS_AT_THESE_TIMES);
    }
    // guide: end
}
