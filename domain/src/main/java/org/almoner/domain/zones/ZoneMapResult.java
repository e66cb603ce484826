package org.almoner.domain.zones;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;

/** What became of a {@link ZoneMapDraft}. */
public sealed interface ZoneMapResult {

    /** {@return what deserves a look but keeps nobody from using the map, in the draft's order} */
    ImmutableList<ZoneMapWarning> warnings();

    /**
     * {@return the map}
     *
     * @throws IllegalArgumentException if the draft was refused; the message lists every problem
     */
    ZoneMap orElseThrow();

    /**
     * A map that resolves every postcode of its directory.
     *
     * @param map the map
     * @param warnings what deserves a look
     */
    record Accepted(ZoneMap map, ImmutableList<ZoneMapWarning> warnings) implements ZoneMapResult {

        @Override
        public ZoneMap orElseThrow() {
            return map;
        }
    }

    /**
     * A draft that is no map.
     *
     * @param version the draft's version
     * @param problems every problem, at least one
     * @param warnings what deserves a look
     */
    record Refused(String version, ImmutableList<ZoneMapProblem> problems, ImmutableList<ZoneMapWarning> warnings)
            implements ZoneMapResult {

        /**
         * Refuses a refusal without a reason.
         *
         * @throws IllegalArgumentException if there is no problem
         */
        public Refused {
            checkArgument(!problems.isEmpty(), "a refused zone map has at least one problem");
        }

        @Override
        public ZoneMap orElseThrow() {
            throw new IllegalArgumentException("zone map " + version + " is refused:\n"
                    + Joiner.on('\n').join(Lists.transform(problems, ZoneMapProblem::message)));
        }
    }
}
