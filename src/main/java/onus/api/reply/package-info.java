/** The form of answers: revisions, lists and cursors, amounts. */
@NullMarked
package onus.api.reply;

import org.jspecify.annotations.NullMarked;
