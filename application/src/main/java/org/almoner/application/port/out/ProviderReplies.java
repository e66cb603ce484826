package org.almoner.application.port.out;

import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.providers.ProviderId;

/** Asks a provider whether it takes a need, and waits for the answer. */
@FunctionalInterface
public interface ProviderReplies {

    /** {@return what the provider answers} */
    Answer ask(Need need, ProviderId provider);
}
