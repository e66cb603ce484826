package org.almoner.rest.values;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.Authors;

/** What the schema of a field of a body allows of the values of its type. */
final class Bounds {

    private Bounds() {}

    /** {@return what to write instead, or empty where the schema allows the value} */
    static Optional<String> broken(Schema schema, String name, Object value) {
        if (value instanceof Integer number && !schema.minimum().isEmpty()) {
            return number(schema, number);
        }
        if (value instanceof Money money && !schema.minimum().isEmpty()) {
            Money least = Money.parse(schema.minimum());
            return money.compareTo(least) < 0
                    ? Optional.of("write an amount of money that is " + least + " or more")
                    : Optional.empty();
        }
        if (value instanceof String text && schema.minLength() > 0) {
            return text(name, text);
        }
        return Optional.empty();
    }

    /** {@return what may be written instead, or empty where the schema allows the text, or does not say which constants it allows} */
    static Optional<String> notAllowed(Schema schema, Class<?> type, String text) {
        List<String> allowed = List.of(schema.allowableValues());
        return type.isEnum() && !allowed.isEmpty() && !allowed.contains(text)
                ? Optional.of("'" + text + "' is not one of " + String.join(", ", allowed))
                : Optional.empty();
    }

    private static Optional<String> number(Schema schema, int number) {
        int least = Integer.parseInt(schema.minimum());
        int most = schema.maximum().isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(schema.maximum());
        if (number >= least && number <= most) {
            return Optional.empty();
        }
        return Optional.of("write a whole number "
                + (most == Integer.MAX_VALUE ? "that is " + least + " or more" : "from " + least + " to " + most));
    }

    /** A text that has to have a letter has to have one that can be seen. */
    private static Optional<String> text(String name, String text) {
        try {
            Authors.checkGiven(text, "the " + name);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
