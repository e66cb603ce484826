package org.almoner.persistence.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

class H2ReportingViewsIT extends ReportingViews {

    /** As the guide has it. */
    private static final String READ_ONLY = ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";

    @TempDir
    private Path folder;

    @Override
    JdbcStore open() {
        return JdbcStore.inFolder(folder);
    }

    @Override
    Connection analyst() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("almoner") + READ_ONLY, "sa", "");
    }
}
