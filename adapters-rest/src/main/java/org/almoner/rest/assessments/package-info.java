/** Financial assessments: what a person can be asked to pay, and why. */
@NullMarked
package org.almoner.rest.assessments;

import org.jspecify.annotations.NullMarked;
