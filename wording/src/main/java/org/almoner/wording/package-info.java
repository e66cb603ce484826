/** What domain and use cases say by types, in English: figures, refusals and reasons. The same for every adapter that talks to people. */
@NullMarked
package org.almoner.wording;

import org.jspecify.annotations.NullMarked;
