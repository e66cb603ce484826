package org.almoner.site;

import java.io.IOException;
import java.nio.file.Path;
import org.almoner.rest.RestServer;

/** Makes the site of a repository: the arguments are its folder and that of the site. */
public final class BuildSite {

    private BuildSite() {}

    /** Makes the site, and prints the address of its first page. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("give the folder of the repository and the folder for the site");
        }
        Path first = Site.write(Path.of(arguments[0]), RestServer.description(), Path.of(arguments[1]));
        System.out.println(first.toUri());
    }
}
