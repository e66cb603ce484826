package org.almoner.wording;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.domain.time.Knowledge;

/**
 * What was done in one unit for one reason, to one subject or to many of a kind.
 *
 * @param entries of it, the first first; at least one
 */
public record Acts(ImmutableList<Entry> entries) {

    /** {@return the entries, where the same act on many subjects of a kind in one unit is one; in their order} */
    public static ImmutableList<Acts> of(List<Entry> entries) {
        Map<Same, List<Entry>> acts = new LinkedHashMap<>();
        entries.forEach(entry ->
                acts.computeIfAbsent(Same.of(entry), act -> new ArrayList<>()).add(entry));
        return acts.values().stream()
                .map(ImmutableList::copyOf)
                .map(Acts::new)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the first of them} */
    public Entry first() {
        return entries.get(0);
    }

    /** {@return what it was done to, such as {@code package K-00042} or {@code 100 packages}} */
    public String subject() {
        return entries.size() == 1
                ? first().subject().toString()
                : Figures.counted(entries.size(), first().subject().kind().toString());
    }

    /** {@return how many records} */
    public long records() {
        return entries.stream().mapToLong(Entry::count).sum();
    }

    private record Same(long unit, Knowledge known, Subject.Kind kind, String act) {

        static Same of(Entry entry) {
            return new Same(entry.unit(), entry.known(), entry.subject().kind(), entry.act());
        }
    }
}
