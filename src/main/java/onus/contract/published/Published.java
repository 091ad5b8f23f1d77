package onus.contract.published;

import java.util.List;
import onus.contract.Flaw;

/** What became of a contract file that somebody wanted to publish. */
public sealed interface Published {

    /** Its new versions are published; none if all were before. */
    record Versions(String contract, List<String> pins) implements Published {}

    /** Nothing is published: the file has flaws, or would change what is published. */
    record Refused(List<Flaw> flaws) implements Published {}
}
