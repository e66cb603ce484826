/** A store as it was known at an instant, over which use cases answer as they did then (property P6). */
@NullMarked
package org.almoner.application.asknown;

import org.jspecify.annotations.NullMarked;
