package org.almoner.rest.values;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.persistence.files.AssessmentFiles;
import org.junit.jupiter.api.Test;

class JsonTest {

    /** A request that is sent again is told from another by what it asks, not by how the law treats it since. */
    @Test
    void aKindIsWrittenAsItsCode() {
        NationalRules national = AssessmentFiles.shipped().orElseThrow();

        assertThat(Json.MAPPER.<JsonNode>valueToTree(national.incomes().get("state-pension")))
                .hasToString("\"state-pension\"");
        assertThat(Json.MAPPER.<JsonNode>valueToTree(national.capital().get("savings")))
                .hasToString("\"savings\"");
    }
}
