/** Who uses the desk: people, what they may do, how they prove who they are. */
@NullMarked
package onus.people;

import org.jspecify.annotations.NullMarked;
