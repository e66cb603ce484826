package org.almoner.rest.values;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.base.CaseFormat;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.means.CapitalKind;
import org.almoner.domain.means.IncomeKind;

/**
 * How values are written as JSON: dates in ISO 8601, constants in lower-case words joined by hyphens, what is not there left out; and
 * what is read at most.
 */
public final class Json {

    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 100_000;

    /** Reads and writes all JSON of the interface. */
    public static final ObjectMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(LineKey.class, ToStringSerializer.instance))
            .addMixIn(IncomeKind.class, Coded.class)
            .addMixIn(CapitalKind.class, Coded.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private Json() {}

    /** {@return the constant's name, such as {@code rural-free}} */
    public static String name(Enum<?> constant) {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, constant.name());
    }

    /** What bodies name by its code. */
    private interface Coded {

        @JsonValue
        String code();
    }
}
