package org.almoner.application.port.in;

import java.util.function.Supplier;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.RequestKey;

/**
 * Does what is asked under a key once, however often it is asked: who got no answer, because a connection was lost or a program
 * ended, asks again with the same key, and what was done already is not done twice.
 */
public interface OncePerKey {

    /**
     * {@return what the work answers; where it was done under the key before, what it answered then} The work and the keeping of its
     * answer are one unit. What the work throws is thrown on, and then nothing is kept, so that the key may be used again: a refusal
     * is thrown, not answered, unless it is to stand.
     *
     * @param key that whoever asks has chosen
     * @param request all that is asked; another text is another request
     * @param by who asks: a reference, never a person's name
     * @param work does what is asked
     * @throws ConflictException if the key was used by somebody else or for another request, or somebody was erased since: then nothing tells
     *     any longer what was asked and answered, and what was done is still not done twice
     */
    String answer(RequestKey key, String request, String by, Supplier<String> work);
}
