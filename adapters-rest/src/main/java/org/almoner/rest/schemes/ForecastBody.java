package org.almoner.rest.schemes;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.performance.Forecast;
import org.jspecify.annotations.Nullable;

/** What hours of care cost. */
@Schema(name = "Forecast", description = "What hours of care cost.")
public record ForecastBody(
        @Schema(description = "By whose prices.", example = "leicestershire-2020", requiredMode = RequiredMode.REQUIRED)
        String scheme,

        @Schema(description = "Of which day.", example = "2021-03-01", requiredMode = RequiredMode.REQUIRED)
        LocalDate pricesOf,

        @Schema(description = "One for each part that has hours.", requiredMode = RequiredMode.REQUIRED)
        List<PartBody> parts,

        @Schema(description = "The hours a week of all.", example = "23150h", requiredMode = RequiredMode.REQUIRED)
        String hours,

        @Schema(description = "What a week costs.", example = "435000.00", requiredMode = RequiredMode.REQUIRED)
        String weekly,

        @Schema(description = "What an hour costs on average.", example = "18.79", requiredMode = RequiredMode.REQUIRED)
        String averageHour,

        @Schema(description = "What 52 weeks cost.", example = "22620000.00", requiredMode = RequiredMode.REQUIRED)
        String yearly,

        @Schema(description = "The same hours at another price.") @Nullable
        ComparedBody comparison) {

    static ForecastBody of(String scheme, LocalDate day, Forecast forecast, Optional<UnitPrice> compare) {
        return new ForecastBody(
                scheme,
                day,
                forecast.lines().stream().map(PartBody::of).toList(),
                forecast.hours().toString(),
                pence(forecast.weekly()),
                pence(forecast.averageHour()),
                pence(forecast.yearly()),
                compare.map(price -> ComparedBody.of(forecast, price)).orElse(null));
    }

    private static String pence(ExactMoney money) {
        return money.round(Rounding.HALF_UP).toString();
    }

    /** What the hours of a part of the scheme cost. */
    @Schema(name = "ForecastPart", description = "What the hours of a part of the scheme cost.")
    public record PartBody(
            @Schema(
                    description = "The part: a band, after lot and service where there are several.",
                    example = "urban",
                    requiredMode = RequiredMode.REQUIRED)
            String part,

            @Schema(description = "The hours a week.", example = "11737h", requiredMode = RequiredMode.REQUIRED)
            String hours,

            @Schema(description = "What a unit costs.", example = "18.75/hour", requiredMode = RequiredMode.REQUIRED)
            String price,

            @Schema(description = "What a week costs.", example = "220068.75", requiredMode = RequiredMode.REQUIRED)
            String weekly) {

        static PartBody of(Forecast.Line line) {
            return new PartBody(
                    line.point().toString(),
                    line.hours().toString(),
                    line.price().toString(),
                    pence(line.weekly()));
        }
    }
    /** The same hours at another price. */
    @Schema(name = "ForecastComparison", description = "The same hours at another price.")
    public record ComparedBody(
            @Schema(description = "The price.", example = "18.45/hour", requiredMode = RequiredMode.REQUIRED)
            String price,

            @Schema(
                    description = "What 52 weeks cost at it.",
                    example = "22210110.00",
                    requiredMode = RequiredMode.REQUIRED)
            String yearly,

            @Schema(
                    description = "By how much the scheme's prices come to more; below nothing where to less.",
                    example = "409890.00",
                    requiredMode = RequiredMode.REQUIRED)
            String difference) {

        static ComparedBody of(Forecast forecast, UnitPrice price) {
            ExactMoney yearly = forecast.yearlyAt(price);
            return new ComparedBody(
                    price.toString(), pence(yearly), pence(forecast.yearly().minus(yearly)));
        }
    }
}
