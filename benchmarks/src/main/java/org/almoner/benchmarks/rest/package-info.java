/** The REST interface against the bare HTTP library, and under many users. */
@NullMarked
package org.almoner.benchmarks.rest;

import org.jspecify.annotations.NullMarked;
