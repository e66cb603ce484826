package org.almoner.architecture.violations.application;

import java.sql.Connection;

/** A use case that speaks to a database. */
record OpensConnection(Connection connection) {}
