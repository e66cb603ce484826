package org.almoner.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.application.port.out.AuditTrail.Seal;
import org.almoner.application.port.out.RequestKey;
import org.almoner.domain.brokerage.Answer.Decline;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.Nature;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.life.PackageState;
import org.almoner.domain.performance.indicators.IndicatorCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Instants;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.simulation.year.Shock;
import org.almoner.wording.Figures;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the domain's values from words of the command line. What they refuse becomes a usage error with their advice. */
final class Converters {

    private Converters() {}

    static CommandLine register(CommandLine commands) {
        return commands.registerConverter(Postcode.class, checked(Postcode::parse))
                .registerConverter(PackageId.class, checked(PackageId::parse))
                .registerConverter(PersonId.class, checked(PersonId::parse))
                .registerConverter(ComplaintCode.class, checked(ComplaintCode::parse))
                .registerConverter(Nature.class, checked(text -> constant(Nature.class, text)))
                .registerConverter(DateRange.class, checked(DateRange::parse))
                .registerConverter(ProviderId.class, checked(ProviderId::parse))
                .registerConverter(ApproverRole.class, checked(ApproverRole::parse))
                .registerConverter(PackageState.class, checked(text -> constant(PackageState.class, text)))
                .registerConverter(RegulatorFile.Kind.class, checked(text -> constant(RegulatorFile.Kind.class, text)))
                .registerConverter(IdentifierKind.class, checked(text -> constant(IdentifierKind.class, text)))
                .registerConverter(RunId.class, checked(RunId::parse))
                .registerConverter(NeedId.class, checked(NeedId::parse))
                .registerConverter(Ground.class, checked(text -> constant(Ground.class, text)))
                .registerConverter(Decline.class, checked(text -> constant(Decline.class, text)))
                .registerConverter(LineKey.class, checked(LineKey::parse))
                .registerConverter(Account.class, checked(Account::parse))
                .registerConverter(Seal.class, checked(Seal::parse))
                .registerConverter(VisitId.class, checked(VisitId::parse))
                .registerConverter(BandCode.class, checked(BandCode::parse))
                .registerConverter(Hours.class, checked(Hours::given))
                .registerConverter(UnitPrice.class, checked(UnitPrice::perHour))
                .registerConverter(Money.class, checked(Money::given))
                .registerConverter(Percentage.class, checked(Percentage::parse))
                .registerConverter(Factor.class, checked(Factor::ofChange))
                .registerConverter(Given.OfChange.class, checked(Given.OfChange::parse))
                .registerConverter(Given.OfDay.class, checked(Given.OfDay::parse))
                .registerConverter(Given.OfHours.class, checked(Given.OfHours::parse))
                .registerConverter(Given.OfService.class, checked(Given.OfService::parse))
                .registerConverter(Path.class, checked(Converters::path))
                .registerConverter(IndicatorCode.class, checked(IndicatorCode::parse))
                .registerConverter(ZoneCode.class, checked(ZoneCode::parse))
                .registerConverter(YearMonth.class, checked(Converters::month))
                .registerConverter(Shock.class, checked(Shock::parse))
                .registerConverter(Run.Scope.class, checked(text -> constant(Run.Scope.class, text)))
                .registerConverter(Role.class, checked(text -> constant(Role.class, text)))
                .registerConverter(LocalDate.class, checked(Converters::date))
                .registerConverter(Instant.class, checked(Converters::instant))
                .registerConverter(RequestKey.class, checked(RequestKey::new))
                .registerConverter(QueryOptions.AsKnown.class, checked(Converters::asKnown))
                .registerConverter(int.class, checked(text -> wholeNumber(text, Integer::valueOf)))
                .registerConverter(long.class, checked(text -> wholeNumber(text, Long::valueOf)));
    }

    private static <T> ITypeConverter<T> checked(ITypeConverter<T> parse) {
        return text -> {
            try {
                return parse.convert(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(Failures.message(e));
            }
        };
    }

    /** {@return the constant whose lower-case words, joined by hyphens, are given} */
    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> text.equals(word(each)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not one of "
                        + Stream.of(type.getEnumConstants())
                                .map(Converters::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> constant) {
        return Figures.words(constant).replace(' ', '-');
    }

    private static QueryOptions.AsKnown asKnown(String text) {
        try {
            return new QueryOptions.AsKnown(text.contains("T") ? Instant.parse(text) : Instants.lastOf(date(text)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is neither a day nor an instant: write 2020-11-02, or 2020-11-02T16:30:00Z", e);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not an instant: write it as 2020-11-02T16:30:00Z", e);
        }
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("'" + text + "' names no file or directory");
        }
        return Path.of(text);
    }

    private static <N extends Number> N wholeNumber(String text, Function<String, N> parse) {
        try {
            return parse.apply(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number, or too large", e);
        }
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a month: write it as 2021-03", e);
        }
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date: write it as 2020-11-02", e);
        }
    }
}
