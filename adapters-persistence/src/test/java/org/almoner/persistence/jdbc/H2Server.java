package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * H2 as a server in a program of its own, so that several programs can use one store.
 *
 * @param process the program
 * @param port where it listens
 */
record H2Server(Process process, String port) implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("tcp://\\S+:(\\d+) ");

    /** {@return a server of the databases in the folder} */
    static H2Server over(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.h2.tools.Server",
                        "-tcp",
                        "-tcpPort",
                        "0",
                        "-ifNotExists",
                        "-baseDir",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        Matcher listening = LISTENING.matcher(String.valueOf(said.readLine()));
        assertThat(listening.find()).as("the server says where it listens").isTrue();
        return new H2Server(process, listening.group(1));
    }

    /** {@return the URL of a database of the server, which is created when it is opened first} */
    String url() {
        return "jdbc:h2:tcp://localhost:" + port + "/./almoner";
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
