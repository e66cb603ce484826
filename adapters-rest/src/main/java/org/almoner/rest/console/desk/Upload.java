package org.almoner.rest.console.desk;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/**
 * A form with a file.
 *
 * @param form its other fields
 * @param file as it was sent, in memory or in a temporary file
 */
public record Upload(Form form, Part file) {

    /** The field that holds the file. */
    public static final String FILE = "file";

    /** {@return whether no file was chosen, or there is nothing in it} */
    public boolean isEmpty() {
        return file.getSize() == 0;
    }

    /**
     * {@return what is in the file}
     *
     * @throws IOException if it did not arrive whole
     */
    public InputStream open() throws IOException {
        return file.getInputStream();
    }
}
