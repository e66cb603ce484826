/** The site that is made of the documents as they are. */
@NullMarked
package org.almoner.site;

import org.jspecify.annotations.NullMarked;
