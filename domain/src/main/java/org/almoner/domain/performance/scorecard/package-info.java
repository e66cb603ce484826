/** What providers did, measured: scorecards of indicators, and the review of roles by them (rule L7). */
@NullMarked
package org.almoner.domain.performance.scorecard;

import org.jspecify.annotations.NullMarked;
