package org.almoner.docs;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import org.almoner.application.Almoner;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution;
import org.almoner.persistence.files.SchemeFiles;
import org.almoner.testkit.memory.InMemoryStore;

/** The lines that the README shows between its embedding marks; {@link DocumentsTest} holds the two together. */
final class EmbeddingExample {

    private EmbeddingExample() {}

    static void run(PrintStream out) {
        // spotless:off
        // embed: begin
        Scheme scheme = SchemeFiles.shipped("leicestershire-2020").orElseThrow();
        Store store = InMemoryStore.empty(); // or JdbcStore.inFolder(Path.of("almoner-data"))
        Almoner almoner = Almoner.of(scheme, store, (need, provider) -> Answer.accepted(need), Clock.systemUTC());

        Resolution place = almoner.zones().resolve(Postcode.parse("le11 3by"), LocalDate.of(2020, 10, 5));
        if (place instanceof Resolution.Resolved home) {
            out.println(home.zone().name() + ", " + home.band() + ": "
                    + home.bandMatch().because());
        }
        // embed: end
        // spotless:on
    }
}
