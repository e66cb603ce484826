package org.example.council.plain;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.ProviderReplies;
import org.almoner.application.port.out.Store;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Hours;
import org.example.council.AgreedHours;
import org.example.council.Intake;
import org.example.council.TimedStore;

/** Almoner in plain Java: everything is made where it can be read. */
public final class PlainCouncil {

    private final Almoner almoner;
    private final Intake intake;

    /** Puts Almoner together over a store, by a clock. */
    public PlainCouncil(Scheme scheme, Store kept, Clock clock, Consumer<Duration> told) {
        // guide: plain
        Store store = new TimedStore(kept, clock, told);
        ProviderReplies replies = new AgreedHours(Map.of(new ProviderId("P-1"), Hours.of(20)));
        Almoner almoner = Almoner.of(scheme, store, replies, clock);
        Intake intake = new Intake(almoner, store);
        // guide: end
        this.almoner = almoner;
        this.intake = intake;
    }

    /** {@return Almoner} */
    public Almoner almoner() {
        return almoner;
    }

    /** {@return where people are taken in} */
    public Intake intake() {
        return intake;
    }
}
