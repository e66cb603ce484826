package org.almoner.persistence.files;

import java.nio.file.Path;
import org.almoner.domain.assessment.NationalRules;

/**
 * Reads what is the same for every council: the yearly amounts, and how the law treats each kind of income and capital. Nothing is
 * cached. Safe for use by many threads.
 */
public final class AssessmentFiles {

    private static final String SHIPPED = "national/";

    private AssessmentFiles() {}

    /** {@return the rules that come with Almoner} */
    public static FileResult<NationalRules> shipped() {
        return new NationalReader(file -> Folder.shipped().bytes(SHIPPED + file)).read();
    }

    /**
     * {@return the rules of a folder, or all that is wrong with its files}
     *
     * @param folder with the files {@code amounts.yaml}, {@code incomes.yaml} and {@code capital.yaml}
     */
    public static FileResult<NationalRules> read(Path folder) {
        return new NationalReader(Folder.onDisk(folder)).read();
    }
}
