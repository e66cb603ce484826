package org.almoner.application.asknown;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.application.port.out.AuditTrail;

/** What had been done at an instant. The seals are those of today, for what is verified is what is there. */
record AuditThen(AuditTrail trail, Then at) implements AuditTrail {

    @Override
    public ImmutableList<Entry> entries(Query query) {
        return known(trail.entries(query));
    }

    private ImmutableList<Entry> known(ImmutableList<Entry> entries) {
        return entries.stream()
                .filter(entry -> at.isKnown(entry.known().since()))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableList<Entry> erasedSince(Optional<Seal> noted) {
        return known(trail.erasedSince(noted));
    }

    @Override
    public Optional<Seal> latest() {
        return trail.latest();
    }

    @Override
    public ImmutableList<Finding> verify(Optional<Seal> noted) {
        return trail.verify(noted);
    }
}
