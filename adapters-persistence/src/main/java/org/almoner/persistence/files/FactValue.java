package org.almoner.persistence.files;

import java.util.Optional;
import org.almoner.domain.time.FactKind;
import org.almoner.json.FactJson;
import org.almoner.json.UnreadableValueException;

/** Reads the value of a fact from a YAML file, in the form in which stores keep it as JSON. */
final class FactValue {

    private FactValue() {}

    /** {@return the value, or empty after saying what of it cannot be read, and where} */
    static <T> Optional<T> read(FactKind<T> kind, YamlItem item) {
        if (item.isMissing()) {
            return Optional.empty();
        }
        try {
            return Optional.of(FactJson.read(kind, item.tree()));
        } catch (UnreadableValueException e) {
            item.at(e.path()).problem(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
