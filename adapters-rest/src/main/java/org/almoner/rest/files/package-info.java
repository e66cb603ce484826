/** People's files: who may be erased, and erasing them. */
@NullMarked
package org.almoner.rest.files;

import org.jspecify.annotations.NullMarked;
