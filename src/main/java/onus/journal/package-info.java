/** What happened and what was decided, in chains that nobody can rewrite unnoticed. */
@NullMarked
package onus.journal;

import org.jspecify.annotations.NullMarked;
