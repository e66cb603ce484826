package org.almoner.rest.assessments;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.means.CapitalKind;
import org.almoner.domain.means.IncomeKind;

/** Finds kinds of income and capital by their codes. */
public final class Kinds {

    private Kinds() {}

    /** {@return what reads each type of kind from its code; a code of none is refused with an {@link IllegalArgumentException}} */
    public static ImmutableMap<Class<?>, Function<String, ?>> readers(NationalRules national) {
        return ImmutableMap.of(
                IncomeKind.class, code -> income(national, code), CapitalKind.class, code -> capital(national, code));
    }

    /**
     * {@return the kind of income}
     *
     * @throws IllegalArgumentException if there is none of the code
     */
    public static IncomeKind income(NationalRules national, String code) {
        return kind("income", code, national.incomes());
    }

    /**
     * {@return the kind of capital}
     *
     * @throws IllegalArgumentException if there is none of the code
     */
    public static CapitalKind capital(NationalRules national, String code) {
        return kind("capital", code, national.capital());
    }

    private static <T> T kind(String what, String code, ImmutableMap<String, T> known) {
        return Optional.ofNullable(known.get(code))
                .orElseThrow(() -> new IllegalArgumentException("there is no kind of " + what + " '" + code
                        + "'; GET /assessments/kinds lists those there are"));
    }
}
