package org.almoner.testkit.contracts;

import org.almoner.application.port.out.Store;

/** What the contracts ask of whoever runs them. */
public interface OpensStore {

    /**
     * {@return a store that holds nothing} Each test asks for one, once; whoever opens it closes it after the test, in a
     * method annotated with {@link org.junit.jupiter.api.AfterEach}.
     */
    Store open();
}
