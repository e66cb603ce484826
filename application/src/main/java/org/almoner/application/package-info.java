/** The use cases of Almoner over any store: {@link org.almoner.application.Almoner} puts them together. */
@NullMarked
package org.almoner.application;

import org.jspecify.annotations.NullMarked;
