package org.almoner.persistence.files;

import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import org.almoner.domain.performance.outlook.OutlookPlan;
import org.almoner.domain.prices.Offering;

/** Reads scenarios of demand and cost, in YAML, which includes JSON. Safe for use by many threads. */
public final class OutlookFiles {

    private OutlookFiles() {}

    /**
     * {@return the scenarios of the file, or all that is wrong with it} A file that is missing or cannot be read is refused like one with
     * mistakes.
     *
     * @param bought what the scheme buys, of which a mix is
     */
    public static FileResult<OutlookPlan> read(Path file, ImmutableSortedSet<Offering> bought) {
        return OneFile.at(file).yaml(top -> new OutlookReader(bought).plan(top));
    }
}
