package org.almoner.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.google.common.collect.Range;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.approvals.EvidenceCode;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Instants;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.ZoneCode;

/** Values whose JSON is the text that they write and read themselves. */
final class TextForms {

    private static final Range<Integer> YEARS = Range.closed(1, 9999);

    private TextForms() {}

    /** {@return the forms in which stores keep values} */
    static SimpleModule kept() {
        SimpleModule module = new SimpleModule("text forms");
        add(module, Money.class, Money::parse);
        add(module, Percentage.class, Percentage::parse);
        add(module, UnitPrice.class, UnitPrice::parse);
        add(module, Hours.class, Hours::parse);
        add(module, DateRange.class, DateRange::parse);
        add(module, Postcode.class, Postcode::parse);
        add(module, LotCode.class, LotCode::parse);
        add(module, ServiceCode.class, ServiceCode::parse);
        add(module, Offering.class, Offering::parse);
        add(module, TimeWindow.class, TimeWindow::parse);
        add(module, ZoneCode.class, ZoneCode::new);
        add(module, RegulatorId.class, RegulatorId::parse);
        add(module, RegulatorGrade.class, RegulatorGrade::parse);
        add(module, SkillCode.class, SkillCode::parse);
        add(module, EvidenceCode.class, EvidenceCode::parse);
        add(module, ComplaintCode.class, ComplaintCode::parse);
        add(module, ApproverRole.class, ApproverRole::parse);
        add(module, PersonId.class, PersonId::parse);
        add(module, PackageId.class, PackageId::parse);
        add(module, ProviderId.class, ProviderId::parse);
        add(module, CarerId.class, CarerId::parse);
        add(module, VisitId.class, VisitId::parse);
        add(module, NeedId.class, NeedId::parse);
        add(module, RunId.class, RunId::parse);
        add(module, LineKey.class, LineKey::parse);
        add(module, Account.class, Account::parse);
        module.addSerializer(Instant.class, new TimeWriter<>(Instant.class, DateTimeFormatter.ISO_INSTANT));
        module.addSerializer(LocalTime.class, new TimeWriter<>(LocalTime.class, DateTimeFormatter.ISO_LOCAL_TIME));
        module.addSerializer(FactKind.class, new Writer(FactKind.class));
        return module;
    }

    /** {@return the forms in which files give values: what stores keep, within the bounds of what is given} */
    static SimpleModule given() {
        SimpleModule module = kept();
        add(module, Money.class, Money::given);
        add(module, UnitPrice.class, UnitPrice::given);
        add(module, Hours.class, Hours::given);
        add(module, LocalDate.class, TextForms::day);
        return module;
    }

    /** {@return the day} No number of a day, which would be read as one of days since 1970, and no year of more than four digits. */
    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (YEARS.contains(day.getYear())) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(notADay(text), e);
        }
        throw new IllegalArgumentException(notADay(text));
    }

    private static String notADay(String text) {
        return "'" + text + "' cannot be read here; write a date as 2020-10-05";
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, new Writer(type));
        module.addDeserializer(type, new Reader<>(type, parse));
        module.addKeySerializer(type, new KeyWriter<>(type));
        module.addKeyDeserializer(type, new KeyReader<>(parse));
    }

    /** Writes a value as its text, which is enough to tell the types of a sealed interface apart. */
    private static final class Writer extends ToStringSerializer {

        @Serial
        private static final long serialVersionUID = 1L;

        Writer(Class<?> type) {
            super(type);
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator generator, SerializerProvider provider, TypeSerializer types)
                throws IOException {
            serialize(value, generator, provider);
        }
    }

    /**
     * Writes a time that is no finer than what is kept.
     *
     * @param <T> the type of the time
     */
    private static final class TimeWriter<T extends TemporalAccessor> extends StdSerializer<T> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient DateTimeFormatter format;

        TimeWriter(Class<T> type, DateTimeFormatter format) {
            super(type);
            this.format = format;
        }

        @Override
        public void serialize(T time, JsonGenerator generator, SerializerProvider provider) throws IOException {
            Instants.checkMicroseconds(time);
            generator.writeString(format.format(time));
        }
    }

    /**
     * Writes a key of a map as its text.
     *
     * @param <T> the type of the key
     */
    private static final class KeyWriter<T> extends StdSerializer<T> {

        @Serial
        private static final long serialVersionUID = 1L;

        KeyWriter(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T key, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeFieldName(key.toString());
        }
    }

    /**
     * Reads a key of a map from its text.
     *
     * @param <T> the type of the key
     */
    private static final class KeyReader<T> extends KeyDeserializer {

        private final Function<String, T> parse;

        KeyReader(Function<String, T> parse) {
            this.parse = parse;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return parse.apply(key);
        }
    }

    /**
     * Reads a value from its text. A number is refused, since programs do not keep all its digits.
     *
     * @param <T> the type of the value
     */
    private static final class Reader<T> extends FromStringDeserializer<T> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        Reader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken().isNumeric()) {
                throw JsonMappingException.from(
                        parser,
                        "a number",
                        new IllegalArgumentException(
                                "'" + parser.getText() + "' is a number; write it as a text in quotes"));
            }
            return super.deserialize(parser, context);
        }

        @Override
        public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer types)
                throws IOException {
            return deserialize(parser, context);
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) {
            return parse.apply(text);
        }
    }
}
