/** Generators of valid domain values, contract tests of every port, and in-memory fakes. */
@NullMarked
package org.almoner.testkit;

import org.jspecify.annotations.NullMarked;
