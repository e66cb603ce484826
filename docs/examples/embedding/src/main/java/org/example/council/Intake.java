package org.example.council;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.out.Store;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.time.DateRange;

/** Takes people in whom the council is to care for. Thread-safe if Almoner is. */
public final class Intake {

    private final Almoner almoner;
    private final Store store;

    /** Records with Almoner, in units of the store that it is over. */
    public Intake(Almoner almoner, Store store) {
        this.almoner = almoner;
        this.store = store;
    }

    // guide: unit
    /** Records a person and what is planned, and finds a provider: all of it, or nothing. */
    public Brokerage.Outcome take(Person person, PackageId pack, WeeklyPlan plan, LocalDate start, Author author) {
        CareRecords records = almoner.records();
        DateRange days = DateRange.from(start);
        List<Supplier<Recording>> steps = List.of(
                () -> records.record(person.id(), PersonFacts.PERSON, person, days, author),
                () -> records.openPackage(pack, person.id(), author),
                () -> records.record(pack, PackageFacts.PLAN, plan, days, author));
        return store.inOneUnit(() -> {
            for (Supplier<Recording> step : steps) {
                if (step.get() instanceof Recording.Refused refused) {
                    throw new RefusedException(refused);
                }
            }
            return almoner.brokerage().place(pack, start, author);
        });
    }
    // guide: end

    /** Says that nothing was recorded, and why: thrown, so that the unit leaves nothing behind. */
    public static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Says why. */
        public RefusedException(Recording.Refused refused) {
            super("nothing was recorded: " + refused.reasons());
        }
    }
}
