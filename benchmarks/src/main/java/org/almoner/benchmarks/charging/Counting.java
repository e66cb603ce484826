package org.almoner.benchmarks.charging;

/** The two rules of {@link BatchContender}, written out a second time, so that the contenders do not share a mistake. */
final class Counting {

    private Counting() {}

    static int paid(int kind, int planned, int planned2, int actual, int actual2, int notice) {
        return switch (kind) {
            case VisitColumns.ATTENDED -> stayed(planned, actual) + stayed(planned2, actual2);
            case VisitColumns.NO_ACCESS -> planned + planned2;
            case VisitColumns.CANCELLED -> notice >= 24 ? 0 : half(planned) + half(planned2);
            default -> 0;
        };
    }

    private static int stayed(int planned, int actual) {
        int minutes = actual > 0 && Math.abs(actual - planned) <= 10 ? planned : actual;
        return Math.min(planned, (2 * minutes + 5) / 10 * 5);
    }

    private static int half(int planned) {
        return (planned + 5) / 10 * 5;
    }

    static int charged(int kind, int planned, int planned2, int actual, int actual2) {
        return kind == VisitColumns.ATTENDED ? Math.min(planned, actual) + Math.min(planned2, actual2) : 0;
    }
}
