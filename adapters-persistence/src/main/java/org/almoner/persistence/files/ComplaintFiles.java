package org.almoner.persistence.files;

import java.nio.file.Path;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.complaints.yearly.PublishedYear;

/**
 * Reads complaints policies, and years of complaints as councils published them, in YAML, which includes JSON. A file that is missing or cannot be
 * read is refused like one with mistakes. Safe for use by many threads.
 */
public final class ComplaintFiles {

    private ComplaintFiles() {}

    /** {@return the policy of the file, whose working days are by the bank holidays that come with Almoner, or all that is wrong with it} */
    public static FileResult<ComplaintPolicy> readPolicy(Path file) {
        return OneFile.at(file).yaml(ComplaintPolicyReader::policy);
    }

    /** {@return the policy that comes with Almoner as an example} */
    public static FileResult<ComplaintPolicy> shippedPolicy() {
        return OneFile.shipped("complaints/example.yaml").yaml(ComplaintPolicyReader::policy);
    }

    /** {@return the year of the file, or all that is wrong with it} Whether its figures agree is for the domain to say. */
    public static FileResult<PublishedYear> readPublished(Path file) {
        return OneFile.at(file).yaml(PublishedYearReader::year);
    }
}
