package org.almoner.testkit.memory;

import org.almoner.application.port.out.Store;
import org.almoner.testkit.contracts.StoreContract;

class InMemoryStoreTest implements StoreContract {

    @Override
    public Store open() {
        return InMemoryStore.empty();
    }
}
