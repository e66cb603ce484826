/**
 * The store in a relational database, append-only: an H2 file unless told otherwise. Begin with
 * {@link org.almoner.persistence.jdbc.JdbcStore}.
 */
@NullMarked
package org.almoner.persistence.jdbc;

import org.jspecify.annotations.NullMarked;
