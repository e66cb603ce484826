/** Complaints, enquiries and compliments: what is open, by when what is due, and what a year comes to. */
@NullMarked
package org.almoner.rest.complaints;

import org.jspecify.annotations.NullMarked;
