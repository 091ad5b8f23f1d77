/** Questions, answers and reasons as JSON: what the line protocol, the REST API and stored verdicts share. */
@NullMarked
package onus.settlement.line;

import org.jspecify.annotations.NullMarked;
