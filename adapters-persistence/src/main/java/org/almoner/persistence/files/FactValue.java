package org.almoner.persistence.files;

import java.util.Optional;
import org.almoner.domain.time.FactKind;
import org.almoner.json.FactJson;
import org.almoner.json.UnreadableValueException;

/** Reads the value of a fact from a YAML file, in the form in which stores keep it as JSON. */
final class FactValue {

    private FactValue() {}

    /** {@return the value, or empty after saying all of it that cannot be read, and where} */
    static <T> Optional<T> read(FactKind<T> kind, YamlItem item) {
        if (item.isMissing()) {
            return Optional.empty();
        }
        try {
            return Optional.of(FactJson.read(kind, item.tree()));
        } catch (UnreadableValueException e) {
            e.mistakes().forEach(mistake -> item.at(mistake.path()).problem(mistake.words()));
            return Optional.empty();
        }
    }
}
