package org.almoner.benchmarks.charging;

/** One means of pricing, splitting and charging the visits it was filled with. */
interface Contender extends AutoCloseable {

    /** {@return who it is, in a word or two} */
    String name();

    /** Works everything out once: this is what is timed. */
    void run();

    /** {@return what the last run came to; not timed} */
    Result result();

    /** Lets go of what it holds. */
    @Override
    default void close() {}
}
