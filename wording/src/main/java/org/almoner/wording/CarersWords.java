package org.almoner.wording;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.providers.CarerGender;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.SkillCode;

/** Whom a need asks for, in words. */
public final class CarersWords {

    private CarersWords() {}

    /** {@return such as {@code for hoisting, who speak gujarati, who are women}} */
    public static String of(Carers carers) {
        return Stream.of(
                        carers.skills().stream().map(SkillCode::toString).map(skill -> "for " + skill),
                        carers.languages().stream().map(language -> "who speak " + language),
                        carers.genders().stream()
                                .map(gender -> gender == CarerGender.FEMALE ? "who are women" : "who are men"))
                .flatMap(words -> words)
                .collect(Collectors.joining(", "));
    }
}
