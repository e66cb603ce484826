/**
 * People and their care packages: weekly plans of visits, who provides them, who funds them, all dated twice.
 */
@NullMarked
package org.almoner.domain.packages;

import org.jspecify.annotations.NullMarked;
