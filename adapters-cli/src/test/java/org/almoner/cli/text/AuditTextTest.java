package org.almoner.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.stream.IntStream;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.application.port.out.AuditTrail.Subject.Kind;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

class AuditTextTest {

    private static final Knowledge KNOWN =
            new Knowledge(Instant.parse("2020-11-09T09:00:00.000001Z"), "P-001", "the week's file");

    private static Entry visits(long unit, String pack, Knowledge known) {
        return new Entry(unit, new Subject(Kind.PACKAGE, pack), "visits reported", known, 7);
    }

    @Test
    void visitsOfManyPackagesInOneUnitAreOneRow() {
        ImmutableList<Entry> entries = IntStream.range(0, 1500)
                .mapToObj(number -> visits(7, "K-" + number, KNOWN))
                .collect(ImmutableList.toImmutableList());

        assertThat(AuditText.text(entries)).isEqualTo("""
                 Unit | Since                | By    | What            | Of             | Records | Why
                ------+----------------------+-------+-----------------+----------------+---------+-----------------
                    7 | 2020-11-09T09:00:00Z | P-001 | visits reported | 1,500 packages |  10,500 | the week's file
                """);
        assertThat(AuditText.json(entries).at("/entries").size()).isEqualTo(1500);
    }

    @Test
    void whatWasDoneInAnotherUnitOrForAnotherReasonIsARowOfItsOwn() {
        Knowledge other = new Knowledge(KNOWN.since(), KNOWN.by(), "a correction");

        assertThat(AuditText.text(ImmutableList.of(
                                visits(7, "K-1", KNOWN), visits(7, "K-2", other), visits(8, "K-1", KNOWN)))
                        .lines()
                        .skip(2))
                .hasSize(3)
                .anySatisfy(row -> assertThat(row).contains("package K-2", "a correction"));
    }
}
