package org.almoner.cli.demo;

import java.util.stream.Collectors;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Bars;
import org.almoner.domain.providers.Provider;
import org.almoner.simulation.TurnedClock;
import org.almoner.simulation.world.World;
import org.almoner.wording.ProviderNames;

/**
 * What every step works with.
 *
 * @param almoner the use cases, over the store
 * @param store of the demonstration
 * @param clock the demonstration's time
 * @param world what was drawn from the seed
 * @param bars where long work shows how far it is
 */
record DemoContext(Almoner almoner, Store store, TurnedClock clock, World world, Bars bars) {

    /** {@return the names of the world's providers} */
    ProviderNames names() {
        return new ProviderNames(world.providers().stream().collect(Collectors.toMap(Provider::id, Provider::name)));
    }
}
