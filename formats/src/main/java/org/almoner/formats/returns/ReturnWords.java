package org.almoner.formats.returns;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;

/** Words that columns of Client Level Data take, in capitals or not. */
final class ReturnWords {

    /** What happened. */
    static final ImmutableList<String> EVENT_TYPES = ImmutableList.of("Request", "Assessment", "Service", "Review");

    /** How a service reaches the person. */
    static final ImmutableList<String> MECHANISMS =
            ImmutableList.of("Direct Payment", "CASSR Managed Personal Budget", "CASSR Commissioned Support");

    /** What a service is; the last two as the first releases of the layout and as later ones call them. */
    static final ImmutableList<String> SERVICE_TYPES = ImmutableList.of(
            "Short Term Support: ST-Max",
            "Short Term Support: Ongoing Low Level",
            "Short Term Support: Other Short Term",
            "Long Term Support: Nursing Care",
            "Long Term Support: Residential Care",
            "Long Term Support: Community",
            "Long Term Support: Prison",
            "Carer Support: Direct to Carer",
            "Carer Support: Support involving the person cared-for",
            "Unpaid Carer Support: Direct to Unpaid Carer",
            "Unpaid Carer Support: Support involving the person cared-for");

    private ReturnWords() {}

    /**
     * {@return the text as it is}
     *
     * @throws IllegalArgumentException if it is none of the words
     */
    static String one(ImmutableList<String> words, String text) {
        checkArgument(
                words.stream().anyMatch(word -> Ascii.equalsIgnoreCase(word, text)),
                "'%s' is not one of %s",
                text,
                String.join(", ", words));
        return text;
    }
}
