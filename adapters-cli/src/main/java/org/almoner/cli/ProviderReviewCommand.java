package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import java.time.YearMonth;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.ReviewText;
import org.almoner.domain.performance.scorecard.ZoneReview;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.wording.RefusalWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reviews the roles of providers, zone by zone (rule L7). */
@Command(
        name = "review",
        description =
                "Which primes would become supplementary and which supplementaries prime, and why; it changes nothing.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProviderReviewCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Option(
            names = "--month",
            required = true,
            paramLabel = "MONTH",
            description = "The last month that is looked at, such as 2021-03.")
    private YearMonth month = YearMonth.of(1970, 1);

    @Option(names = "--zone", paramLabel = "CODE", description = "This zone only, such as melton.")
    private Optional<ZoneCode> zone = Optional.empty();

    ProviderReviewCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        ReviewText text = options.with(wiring, this::review);
        output.result(text::text, text::json);
    }

    private ReviewText review(Almoner almoner, Store store) {
        zone.ifPresent(code -> ProviderScorecardCommand.checkKnown(almoner, code));
        if (almoner.scheme().providers().roleReview().isEmpty()) {
            throw Failure.notFound("scheme " + almoner.scheme().id()
                    + " reviews no roles; its file would say how under 'role-review'");
        }
        DateRange term = almoner.scheme().term();
        if (!term.overlaps(DateRange.of(month.atDay(1), month.plusMonths(1).atDay(1)))) {
            throw Failure.usage(RefusalWords.outside(month.atDay(1), term));
        }
        ImmutableList<ZoneReview> reviews = PeriodOptions.over(
                        almoner.providers().review(month))
                .stream()
                .filter(review -> zone.isEmpty() || zone.get().equals(review.zone()))
                .collect(ImmutableList.toImmutableList());
        return new ReviewText(reviews, StoreOptions.names(store));
    }
}
