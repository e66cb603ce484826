/** The service itself: whether it is up and ready, and its measures. */
@NullMarked
package org.almoner.rest.service;

import org.jspecify.annotations.NullMarked;
