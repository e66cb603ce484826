package org.almoner.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** References are known again as a map knows them, however many there are. */
class FirstLinesProperties {

    @Property
    void everyReferenceIsKnownAgainWithItsFirstLine(
            @ForAll @Size(max = 300) List<@StringLength(max = 3) String> references) {
        FirstLines lines = new FirstLines();
        Map<String, Long> first = new HashMap<>();
        for (int line = 0; line < references.size(); line++) {
            String reference = references.get(line).replaceAll("[\\uD800-\\uDFFF]", "x");
            Long before = first.putIfAbsent(reference, (long) line);
            assertThat(lines.before(reference, line))
                    .isEqualTo(before == null ? OptionalLong.empty() : OptionalLong.of(before));
        }
    }

    /** References that differ in one place alone, of which many have hashes near each other. */
    @Example
    void aHundredThousandReferencesAreNumberedAsTheyCome() {
        TextNumbers numbers = new TextNumbers();

        IntStream.range(0, 100_000)
                .forEach(each -> assertThat(numbers.of("K-" + each)).isEqualTo(each));

        assertThat(numbers.size()).isEqualTo(100_000);
        IntStream.range(0, 100_000).forEach(each -> {
            assertThat(numbers.of("K-" + each)).isEqualTo(each);
            assertThat(numbers.find("K-" + each)).hasValue(each);
        });
        assertThat(numbers.find("K-100000")).isEmpty();
    }

    /** Long texts leave the end of a piece empty, and one that is as long as a piece has one by itself. */
    @Property
    void textsAreKeptAsTheyAre(@ForAll @Size(max = 20) List<@IntRange(max = 30_000) Integer> lengths) {
        TextList texts = new TextList();
        List<String> given = new ArrayList<>();
        for (int length : lengths) {
            given.add("x".repeat(length) + "\u00e9" + given.size());
        }
        given.add("y".repeat(65_534));
        given.forEach(texts::add);

        assertThat(texts.size()).isEqualTo(given.size());
        assertThat(IntStream.range(0, texts.size()).mapToObj(texts::get)).isEqualTo(given);
        assertThatThrownBy(() -> texts.add("y".repeat(65_535)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65535 bytes");
    }
}
