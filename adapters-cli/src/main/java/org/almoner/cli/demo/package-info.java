/** The demonstration: a council's week from end to end, one class for each step. */
@NullMarked
package org.almoner.cli.demo;

import org.jspecify.annotations.NullMarked;
