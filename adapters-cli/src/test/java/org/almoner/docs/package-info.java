/** What the documents say is true: their snippets run and their links lead somewhere. */
@NullMarked
package org.almoner.docs;

import org.jspecify.annotations.NullMarked;
