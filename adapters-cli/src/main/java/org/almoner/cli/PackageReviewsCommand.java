package org.almoner.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.almoner.cli.text.ReviewsDueText;
import org.almoner.domain.packages.life.ReviewDue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the reviews that are due. */
@Command(
        name = "reviews",
        description =
                "The next review of every package whose care goes on: the greatest risk first, then the earliest.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class PackageReviewsCommand implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Mixin
    private final OnOption on = new OnOption();

    @Option(names = "--overdue", description = "Only those whose day has passed.")
    private boolean overdue;

    PackageReviewsCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        options.with(wiring, (almoner, store) -> {
            LocalDate day = on.day(almoner.scheme(), options.clock(wiring));
            ImmutableList<ReviewDue> reviews = almoner.packages().reviews(day).stream()
                    .filter(review -> !overdue || review.isOverdueOn(day))
                    .collect(ImmutableList.toImmutableList());
            output.result(() -> ReviewsDueText.text(reviews, day), () -> ReviewsDueText.json(reviews, day));
            return reviews;
        });
    }
}
