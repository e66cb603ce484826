package org.almoner.domain.charging.batch;

/** By how much columns grow. */
final class Growth {

    private static final int MOST = Integer.MAX_VALUE - 8;

    private Growth() {}

    /** {@return half as long again, up to the longest array there is} */
    static int longer(int length) {
        if (length == MOST) {
            throw new IllegalStateException("a batch holds at most " + MOST + " visits; split it by person-weeks");
        }
        return (int) Math.min(MOST, length + (length >> 1) + 1L);
    }
}
