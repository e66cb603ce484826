package org.almoner.cli;

import com.google.common.base.Ascii;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.packages.life.PackageState;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Postcode;
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
                .registerConverter(ProviderId.class, checked(ProviderId::parse))
                .registerConverter(ApproverRole.class, checked(ApproverRole::parse))
                .registerConverter(PackageState.class, checked(Converters::packageState))
                .registerConverter(RunId.class, checked(RunId::parse))
                .registerConverter(LineKey.class, checked(LineKey::parse))
                .registerConverter(Account.class, checked(Account::parse))
                .registerConverter(VisitId.class, checked(VisitId::parse))
                .registerConverter(BandCode.class, checked(BandCode::parse))
                .registerConverter(Hours.class, checked(Hours::given))
                .registerConverter(UnitPrice.class, checked(UnitPrice::perHour))
                .registerConverter(Money.class, checked(Money::given))
                .registerConverter(Percentage.class, checked(Percentage::parse))
                .registerConverter(Factor.class, checked(Factor::ofChange))
                .registerConverter(ChangeOfBand.class, checked(Converters::changeOfBand))
                .registerConverter(HoursOfBand.class, checked(Converters::hoursOfBand))
                .registerConverter(Path.class, checked(Converters::path))
                .registerConverter(LocalDate.class, checked(Converters::date));
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

    private static Path path(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("'" + text + "' names no file or directory");
        }
        return Path.of(text);
    }

    private static HoursOfBand hoursOfBand(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a band with its hours: write urban=11737,fringe=4648,"
                            + " and the hours without commas");
        }
        return new HoursOfBand(BandCode.parse(text.substring(0, equals)), Hours.given(text.substring(equals + 1)));
    }

    private static PackageState packageState(String text) {
        return Arrays.stream(PackageState.values())
                .filter(state -> word(state).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no state of a package: write one of "
                        + Arrays.stream(PackageState.values())
                                .map(Converters::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> constant) {
        return Ascii.toLowerCase(constant.name()).replace('_', '-');
    }

    private static ChangeOfBand changeOfBand(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a band with its change: write rural=4%,isolated=5%");
        }
        return new ChangeOfBand(BandCode.parse(text.substring(0, equals)), Factor.ofChange(text.substring(equals + 1)));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date: write it as 2020-11-02", e);
        }
    }
}
