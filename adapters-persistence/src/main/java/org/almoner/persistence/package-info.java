/** The driven ports over JDBC, and the files of schemes and reference data. */
@NullMarked
package org.almoner.persistence;

import org.jspecify.annotations.NullMarked;
