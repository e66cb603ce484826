/** Facts about people, packages and providers: what was ever recorded, and recording more. */
@NullMarked
package org.almoner.rest.facts;

import org.jspecify.annotations.NullMarked;
