package org.almoner.rest.facts;

import com.google.common.collect.ImmutableList;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.asking.View;
import org.jspecify.annotations.Nullable;

/**
 * Tells and records facts, about people, packages and providers alike.
 *
 * @param asked the request
 * @param kinds of facts that there are
 * @param facts finds all about one
 * @param recorder records a fact about one
 * @param <S> the reference of whom or what they are about
 */
record FactKeeping<S>(Asked asked, ImmutableList<FactKind<?>> kinds, Finder<S> facts, Recorder<S> recorder) {

    Response list(S about, @Nullable String kind) {
        Optional<FactKind<?>> one = FactReading.kind(kinds, kind);
        return asked.read(view -> FactsBody.of(about, facts.find(view, about), one));
    }

    Response record(S about, FactGiven given) {
        ReadFact<?> fact = read(about, given);
        return asked.write(given, almoner -> {
            facts.find(asked.now(), about);
            return recorded(almoner.records(), about, fact);
        });
    }

    /** {@return the fact; a problem where anything is wrong with it, such as that whom it is about could not be read} */
    ReadFact<?> read(@Nullable S about, FactGiven given) {
        return FactReading.read(given, kinds, about, asked.caller());
    }

    FactBody recorded(CareRecords records, S about, ReadFact<?> fact) {
        FactProblems.check(recorder.record(records, about, fact, asked.because(fact.reason())));
        return FactsBody.last(facts.find(asked.now(), about), fact.kind());
    }

    /** Finds all facts about one; a problem is thrown where there is none of the reference. */
    interface Finder<S> {

        Histories find(View view, S about);
    }

    /** Records a fact, or withdraws it where it has no value. */
    interface Recorder<S> {

        Recording record(CareRecords records, S about, ReadFact<?> fact, Author author);
    }
}
