package org.example.council;

import java.time.Clock;
import org.almoner.application.port.out.Store;
import org.almoner.testkit.contracts.StoreContract;
import org.almoner.testkit.memory.InMemoryStore;

// guide: contract
class TimedStoreContractTest implements StoreContract {

    @Override
    public Store open() {
        return new TimedStore(InMemoryStore.empty(), Clock.systemUTC(), took -> {});
    }
}
// guide: end
