package org.almoner.formats.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import java.util.List;
import org.almoner.domain.parts.Words;
import org.almoner.formats.csv.FieldText;
import org.almoner.formats.visits.Became;

/**
 * What a visit code stands for. Immutable.
 *
 * @param became what became of the visit
 * @param noticeHours full hours between a cancellation and the planned start; 0 of anything else
 * @param verified whether somebody confirmed in another way that care was given, where no log says until when
 */
public record Outcome(Became became, int noticeHours, boolean verified) {

    /** A carer came and gave care: what a visit without a code is. */
    public static final Outcome ATTENDED = new Outcome(Became.ATTENDED, 0, false);

    private static final String VERIFIED = "verified";

    /**
     * Refuses what does not go together.
     *
     * @throws IllegalArgumentException if notice is given of anything but a cancellation, or is negative, or anything but a missing log out is
     *     verified
     */
    public Outcome {
        checkArgument(
                noticeHours >= 0 && (noticeHours == 0 || became == Became.CANCELLED),
                "notice is of a cancellation, and not negative");
        checkArgument(!verified || became == Became.NO_LOG_OUT, "only a missing log out is verified");
    }

    /**
     * {@return what a text such as {@code missed}, {@code cancelled 24}, {@code no-log-out verified} stands for}
     *
     * @throws IllegalArgumentException if it stands for nothing
     */
    static Outcome parse(String text) {
        List<String> words = Splitter.on(' ').splitToList(text);
        Became became = FieldText.constant(Became.class, words.get(0));
        if (words.size() == 1) {
            return new Outcome(became, 0, false);
        }
        checkArgument(
                words.size() == 2 && (became == Became.CANCELLED || words.get(1).equals(VERIFIED)),
                "'%s' is no outcome: write one such as missed, cancelled 24 with the hours of notice, or no-log-out verified",
                text);
        return became == Became.CANCELLED
                ? new Outcome(became, FieldText.number(words.get(1), 0, Integer.MAX_VALUE), false)
                : new Outcome(became, 0, true);
    }

    /** {@return the text that stands for it} */
    @Override
    public String toString() {
        String notice = became == Became.CANCELLED && noticeHours > 0 ? " " + noticeHours : "";
        return Words.of(became) + notice + (verified ? " " + VERIFIED : "");
    }
}
