/** The use cases: what a caller, whether a person's interface or another system, can ask of Almoner. */
@NullMarked
package org.almoner.application.port.in;

import org.jspecify.annotations.NullMarked;
