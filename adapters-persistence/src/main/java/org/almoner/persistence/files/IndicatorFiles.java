package org.almoner.persistence.files;

import java.nio.file.Path;
import org.almoner.domain.performance.indicators.Dashboard;

/** Reads dashboards of performance indicators, in YAML, which includes JSON. Safe for use by many threads. */
public final class IndicatorFiles {

    private IndicatorFiles() {}

    /**
     * {@return the dashboard, or all that is wrong with the file} A file that is missing or cannot be read is refused like one with
     * mistakes.
     */
    public static FileResult<Dashboard> read(Path file) {
        return OneFile.at(file).yaml(IndicatorsReader::dashboard);
    }

    /** {@return the indicators of home care that come with Almoner as an example, all of them measured from what is recorded} */
    public static FileResult<Dashboard> shipped() {
        return OneFile.shipped("indicators/home-care.yaml").yaml(IndicatorsReader::dashboard);
    }
}
