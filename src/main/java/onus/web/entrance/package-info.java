/** How people come in, choose for whom they speak, and leave. */
@NullMarked
package onus.web.entrance;

import org.jspecify.annotations.NullMarked;
