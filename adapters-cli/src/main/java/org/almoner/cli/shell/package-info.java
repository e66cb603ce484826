/** What every command and the demonstration share: foreseeable failures and exit codes, progress bars, databases of directories. */
@NullMarked
package org.almoner.cli.shell;

import org.jspecify.annotations.NullMarked;
