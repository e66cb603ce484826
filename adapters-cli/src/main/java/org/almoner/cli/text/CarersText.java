package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.providers.CarerGender;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.SkillCode;

/** Whom a need asks for, in words. */
final class CarersText {

    private CarersText() {}

    /** {@return the same for programs} */
    static ObjectNode json(Carers carers) {
        ObjectNode json = Json.object();
        json.set("skills", Json.texts(carers.skills()));
        json.set("languages", Json.texts(carers.languages()));
        json.set("genders", Json.texts(carers.genders().stream().map(Enum::name).toList()));
        return json;
    }

    /** {@return such as {@code for hoisting, who speak gujarati, who are women}} */
    static String of(Carers carers) {
        return Stream.of(
                        carers.skills().stream().map(SkillCode::toString).map(skill -> "for " + skill),
                        carers.languages().stream().map(language -> "who speak " + language),
                        carers.genders().stream()
                                .map(gender -> gender == CarerGender.FEMALE ? "who are women" : "who are men"))
                .flatMap(words -> words)
                .collect(Collectors.joining(", "));
    }
}
