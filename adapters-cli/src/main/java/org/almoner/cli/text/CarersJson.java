package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almoner.domain.providers.Carers;

/** Whom a need asks for, for programs. */
final class CarersJson {

    private CarersJson() {}

    /** {@return skills, languages and genders} */
    static ObjectNode json(Carers carers) {
        ObjectNode json = Json.object();
        json.set("skills", Json.texts(carers.skills()));
        json.set("languages", Json.texts(carers.languages()));
        json.set("genders", Json.texts(carers.genders().stream().map(Enum::name).toList()));
        return json;
    }
}
