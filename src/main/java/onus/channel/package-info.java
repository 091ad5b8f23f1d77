/** How customers hear of what concerns them: every notice once, in their language, by e-mail. */
@NullMarked
package onus.channel;

import org.jspecify.annotations.NullMarked;
