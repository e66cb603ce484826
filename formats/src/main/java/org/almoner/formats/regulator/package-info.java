/** The directory and the ratings that the regulator of care publishes, held against what is known of providers, and written from it. */
@NullMarked
package org.almoner.formats.regulator;

import org.jspecify.annotations.NullMarked;
