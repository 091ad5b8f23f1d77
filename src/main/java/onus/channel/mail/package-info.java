/** A letter as e-mail: its header, its way by SMTP or into a folder. */
@NullMarked
package onus.channel.mail;

import org.jspecify.annotations.NullMarked;
