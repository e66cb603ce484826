package org.almoner.testkit.generators;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts of the forms that several packages of the domain ask for. */
final class Texts {

    private Texts() {}

    /** {@return one line for people, 1 to 24 characters, not blank; sometimes with what breaks a careless file format} */
    static Arbitrary<String> line() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars(' ', ',', ';', '"', '\'', '&', '<', '|', '£', 'é', 'ł', '\u2013')
                .ofMinLength(1)
                .ofMaxLength(24)
                .filter(text -> !text.isBlank())
                .edgeCases(edges -> edges.add("\"", "O'Neill, Ward & Co"));
    }

    /** {@return a reference such as P-00017 for the prefix P, and now and then any other of the allowed form} */
    static Arbitrary<String> reference(String prefix) {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        5,
                        Arbitraries.integers()
                                .between(1, 99_999)
                                .map(number -> String.format(Locale.ROOT, "%s-%05d", prefix, number))),
                Tuple.of(1, anyReference()));
    }

    private static Arbitrary<String> anyReference() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(32)
                .map(text -> text.startsWith("-") ? "0" + text.substring(1) : text);
    }

    /** {@return lower-case words joined by hyphens, such as {@code zone-7}, of at most 3 words of 8 characters} */
    static Arbitrary<String> code() {
        Arbitrary<String> rest = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .ofMinLength(1)
                .ofMaxLength(7);
        return Arbitraries.chars()
                .range('a', 'z')
                .flatMap(first -> rest.list().ofMinSize(1).ofMaxSize(3).map(words -> first + String.join("-", words)));
    }
}
