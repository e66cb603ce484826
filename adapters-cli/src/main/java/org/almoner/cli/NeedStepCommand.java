package org.almoner.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.Brokerage.Reason;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.PlacementText;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.wording.BrokerageWords;
import org.almoner.wording.Figures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Takes a need a step further, and shows how far it has come.
 *
 * @param <O> the options of the step
 */
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
abstract class NeedStepCommand<O extends StoreOptions> implements Runnable {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Mixin
    final O options;

    private NeedStepCommand(Wiring wiring, O options) {
        this.wiring = wiring;
        this.options = options;
    }

    /** {@return what became of it} */
    abstract Outcome take(Almoner almoner);

    @Override
    public void run() {
        options.print(wiring, output, (almoner, store) -> {
            PlacementText text = text(take(almoner), store);
            return output.rendered(text::text, text::json);
        });
    }

    /**
     * {@return the need as it stands}
     *
     * @throws Failure if it was refused; the message says why
     */
    static PlacementText text(Outcome outcome, Store store) {
        if (outcome instanceof Outcome.Refused refused) {
            boolean unknown = refused.reason() == Reason.UNKNOWN_NEED || refused.reason() == Reason.UNKNOWN_PACKAGE;
            throw unknown ? Failure.notFound(refused.detail()) : Failure.refused(BrokerageWords.refused(refused));
        }
        Outcome.Done done = (Outcome.Done) outcome;
        return new PlacementText(done.placement(), done.course(), StoreOptions.names(store));
    }

    /** Publishes the need of a package. */
    @Command(name = "publish", description = "Publish the need of a package that has no provider; the first are asked.")
    static final class Publish extends NeedStepCommand<EditOptions> {

        @Parameters(paramLabel = "PACKAGE", description = "Its reference, such as K-00042.")
        private PackageId pack = new PackageId("NONE");

        @Option(
                names = "--from",
                required = true,
                paramLabel = "DATE",
                description = "Care starts on this day, or on the first later one without a provider.")
        private LocalDate from = LocalDate.EPOCH;

        Publish(Wiring wiring) {
            super(wiring, new EditOptions());
        }

        @Override
        Outcome take(Almoner almoner) {
            return almoner.brokerage().publish(pack, from, options.because("care is wanted"));
        }
    }

    /** Records what a provider answers. */
    @Command(
            name = "answer",
            description = "Record what a provider answers to an offer: it takes the need unless it declines.")
    static final class Answering extends NeedStepCommand<StoreOptions> {

        @Parameters(index = "0", paramLabel = "NEED", description = "The number of the need, such as 1.")
        private NeedId need = new NeedId(1);

        @Parameters(index = "1", paramLabel = "PROVIDER", description = "Its reference, such as P-017.")
        private ProviderId provider = new ProviderId("NONE");

        @Option(
                names = "--decline",
                paramLabel = "REASON",
                description = "Why it declines, such as no-carers-at-these-times.")
        private Answer.@Nullable Decline decline;

        @Option(
                names = "--price",
                paramLabel = "PRICE",
                description = "What it asks for one unit, such as 19.50 an hour or 950.00 a week.")
        private @Nullable Money price;

        @Option(
                names = "--start",
                paramLabel = "DATE",
                description = "The first day it can come; as wanted without it.")
        private @Nullable LocalDate start;

        Answering(Wiring wiring) {
            super(wiring, new StoreOptions());
        }

        @Override
        Outcome take(Almoner almoner) {
            if (decline != null) {
                if (price != null || start != null) {
                    throw Failure.usage("who declines bids nothing; leave out --price and --start, or --decline");
                }
                return almoner.brokerage().answer(need, provider, Answer.declined(decline));
            }
            Outcome found = almoner.brokerage().find(need);
            return found instanceof Outcome.Done done
                    ? almoner.brokerage().answer(need, provider, new Answer.Accepted(bid(done.placement())))
                    : found;
        }

        private Bid bid(Placement placement) {
            Need need = placement.ranking().need();
            return new Bid(
                    Optional.ofNullable(price)
                            .map(amount -> Failures.asUsage(() -> new UnitPrice(amount, need.unit()))),
                    Optional.ofNullable(start).orElse(need.start()));
        }
    }

    /** Awards a need. */
    @Command(name = "award", description = "Award a need to a provider that takes it.")
    static final class Award extends NeedStepCommand<RecordOptions> {

        @Parameters(index = "0", paramLabel = "NEED", description = "The number of the need, such as 1.")
        private NeedId need = new NeedId(1);

        @Parameters(index = "1", paramLabel = "PROVIDER", description = "Its reference, such as P-017.")
        private ProviderId provider = new ProviderId("NONE");

        @Option(
                names = "--ground",
                paramLabel = "GROUND",
                defaultValue = "policy",
                description = "policy, persons-choice or override; ${DEFAULT-VALUE} without it.")
        private Ground ground = Ground.POLICY;

        @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why.")
        private String reason = "";

        Award(Wiring wiring) {
            super(wiring, new RecordOptions());
        }

        @Override
        Outcome take(Almoner almoner) {
            if (!ground.isAward()) {
                throw Failure.usage(
                        "no need is awarded on the ground '" + Figures.words(ground) + "'; close it so, by need close");
            }
            return almoner.brokerage().award(need, provider, ground, options.because(reason));
        }
    }

    /** Ends the offering of a need without an award. */
    @Command(name = "close", description = "End the offering of a need without an award.")
    static final class Close extends NeedStepCommand<RecordOptions> {

        @Parameters(paramLabel = "NEED", description = "The number of the need, such as 1.")
        private NeedId need = new NeedId(1);

        @Option(
                names = "--ground",
                required = true,
                paramLabel = "GROUND",
                description = "nobody, where everyone was asked in vain, or withdrawn.")
        private Ground ground = Ground.WITHDRAWN;

        @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why.")
        private String reason = "";

        Close(Wiring wiring) {
            super(wiring, new RecordOptions());
        }

        @Override
        Outcome take(Almoner almoner) {
            if (ground.isAward()) {
                throw Failure.usage(
                        "no need is closed on the ground '" + Figures.words(ground) + "'; award it so, by need award");
            }
            return almoner.brokerage().close(need, ground, options.because(reason));
        }
    }

    /** Shows a need. */
    @Command(
            name = "show",
            description = "Show a need: who may answer until when, what was answered, and why nobody else is asked.")
    static final class Show extends NeedStepCommand<QueryOptions> {

        @Parameters(paramLabel = "NEED", description = "The number of the need, such as 1.")
        private NeedId need = new NeedId(1);

        Show(Wiring wiring) {
            super(wiring, new QueryOptions());
        }

        @Override
        Outcome take(Almoner almoner) {
            return almoner.brokerage().find(need);
        }
    }
}
