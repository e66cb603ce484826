/** Who did what when and why. */
@NullMarked
package org.almoner.rest.console.audit;

import org.jspecify.annotations.NullMarked;
