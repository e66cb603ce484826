package org.almoner.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** A program that gives commands about one person over a database, which fails in the end. Its log is read by another. */
final class LoggedCommands {

    /** What it logs on purpose, to show that it would be found. */
    static final String ON_PURPOSE = "C-90909";

    private LoggedCommands() {}

    /**
     * Gives the commands.
     *
     * @param arguments a folder with the files; then the option and its value that name a database, and that database's JDBC URL
     */
    public static void main(String[] arguments) throws SQLException {
        Path folder = Path.of(arguments[0]);
        String scenario = folder.resolve("scenario.yaml").toString();
        String people = folder.resolve("people").toString();
        boolean server = arguments[1].equals("--db");
        String option = server ? "--db" : "--dir";
        String place = arguments[2];
        run("replay", scenario, arguments[1], place);
        run("replay", folder.resolve("refused.yaml").toString());
        run("statement", "C-77341", "--from", "2020-10-05", "--to", "2020-10-12", option, place);
        run("package", "show", "K-77342", "--on", "2020-10-12", option, place);
        run("explain", "visit", "K-77342/2020-10-05/07:30", option, place);
        run("assess", people + "/C-77341.yaml", "--on", "2020-10-12");
        run("claim", folder.resolve("claim.csv").toString(), "--provider", "P-001", option, place);
        run("need", "publish", "K-77343", "--from", "2020-11-02", "--by", "broker", option, place);
        run("zone", "LE11 3BY");
        reassess(people, option, place);
        execute(
                arguments[3],
                "ALTER TABLE person_fact ADD CONSTRAINT full_now CHECK (kind <> 'charge') NOT VALID",
                server);
        reassess(people, option, place);
        execute(arguments[3], "DROP TABLE person_fact CASCADE", true);
        reassess(people, option, place);
        run("statement", "C-77341", "--from", "2020-10-05", "--to", "2020-10-12", option, place);
        LoggerFactory.getLogger(LoggedCommands.class).trace("logged on purpose: {}", ON_PURPOSE);
    }

    private static void reassess(String people, String option, String place) {
        run(
                "reassess",
                people,
                "--from",
                "2020-10-12",
                "--to",
                "2021-04-05",
                "--told",
                "2020-10-12",
                "--apply",
                "--by",
                "assessor",
                "--reason",
                "kestrel",
                option,
                place);
    }

    private static void run(String... words) {
        Cli cli = Cli.run(new JdbcDatabases(Map.of()), words);
        System.out.println(cli.exit() + " " + String.join(" ", words) + "\n" + cli.err());
    }

    /** Damages the database as its administrator could. */
    private static void execute(String url, String sql, boolean server) throws SQLException {
        String said = server ? sql : sql.replace(" NOT VALID", " NOCHECK");
        try (Connection connection = server && url.startsWith("jdbc:postgresql")
                        ? DriverManager.getConnection(url)
                        : DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(said);
        }
    }
}
