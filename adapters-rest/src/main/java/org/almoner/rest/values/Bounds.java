package org.almoner.rest.values;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.parts.SeenText;
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
        return number >= least(schema) && number <= most(schema) ? Optional.empty() : Optional.of(wholeNumber(schema));
    }

    /** {@return what to write where the schema is of a whole number, with its bounds} */
    static String wholeNumber(Schema schema) {
        return "write a whole number from " + least(schema) + " to " + most(schema);
    }

    private static int least(Schema schema) {
        return schema.minimum().isEmpty() ? Integer.MIN_VALUE : Integer.parseInt(schema.minimum());
    }

    private static int most(Schema schema) {
        return schema.maximum().isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(schema.maximum());
    }

    /** A text that has to have a letter has to have one that can be seen, and none that cannot. */
    private static Optional<String> text(String name, String text) {
        try {
            Authors.checkGiven(text, "the " + name);
            SeenText.checkLines(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
