/**
 * Makes a static web site of the documents of this repository, in Markdown, and of what REST says of itself. The pages lie as the
 * documents do, so that a link between documents is a link between pages.
 */
@NullMarked
package org.almoner.site;

import org.jspecify.annotations.NullMarked;
