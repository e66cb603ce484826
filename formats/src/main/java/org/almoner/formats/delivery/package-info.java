/** The service delivery file of 24 columns, by which providers tell of visits what they claim and what was. */
@NullMarked
package org.almoner.formats.delivery;

import org.jspecify.annotations.NullMarked;
