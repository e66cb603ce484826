/** What a demonstration leaves to look at: pictures, and a one-page report. */
@NullMarked
package org.almoner.cli.demo.report;

import org.jspecify.annotations.NullMarked;
