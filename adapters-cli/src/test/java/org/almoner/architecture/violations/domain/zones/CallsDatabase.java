package org.almoner.architecture.violations.domain.zones;

import java.sql.Connection;

/** A model that calls a database, and hides it in an array. */
abstract class CallsDatabase {

    abstract void call(Connection[] connections);
}
