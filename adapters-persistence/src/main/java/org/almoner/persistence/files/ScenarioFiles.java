package org.almoner.persistence.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads scenarios from files. Safe for use by many threads. */
public final class ScenarioFiles {

    private ScenarioFiles() {}

    /** {@return the scenario of the file, or all that is wrong with it, such as that it cannot be read} */
    public static ScenarioResult read(Path file) {
        String name = String.valueOf(file.getFileName());
        Remarks remarks = new Remarks();
        try {
            return new ScenarioReader(remarks).read(name, Files.readString(file));
        } catch (CharacterCodingException e) {
            remarks.problem(Place.wholeFile(name), "this is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            remarks.problem(Place.wholeFile(name), "this cannot be read: " + e.getMessage());
        }
        return new ScenarioResult.Refused(remarks.problems());
    }
}
