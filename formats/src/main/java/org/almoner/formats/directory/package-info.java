/** The service directory in the layout of Open Referral UK: what providers offer, where and at which published prices. Reading is tolerant, writing is strict. */
@NullMarked
package org.almoner.formats.directory;

import org.jspecify.annotations.NullMarked;
