/** The use cases of Almoner and the ports through which they reach the world. */
@NullMarked
package org.almoner.application;

import org.jspecify.annotations.NullMarked;
