package org.almoner.testkit.contracts;

/**
 * Everything that {@link org.almoner.application.port.out.Store} and its ports promise. A store that passes can take the
 * place of any other that does.
 *
 * <p>Implement it in a test class of JUnit 5; there is nothing else to write:
 *
 * <pre>{@code
 * class MyStoreTest implements StoreContract {
 *
 *     private MyStore store;
 *
 *     public Store open() {
 *         store = MyStore.inNewDatabase();
 *         return store;
 *     }
 *
 *     @AfterEach
 *     void close() {
 *         store.close();
 *     }
 * }
 * }</pre>
 *
 * <p>While only some ports are written, implement their contracts one by one. A store that outlives the program implements
 * {@link KeepsContract} besides.
 */
public interface StoreContract
        extends PeopleContract,
                PackagesContract,
                ProvidersContract,
                VisitsContract,
                VisitReportsContract,
                PlacementsContract,
                RunsContract,
                LedgerContract,
                KeysContract,
                UnitOfWorkContract,
                ViewContract,
                AuditContract,
                ErasureContract {}
