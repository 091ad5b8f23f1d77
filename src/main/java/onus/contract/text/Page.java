package onus.contract.text;

import java.util.List;

/** A text for people, before it is written for a terminal, as Markdown or as HTML. */
public record Page(List<Block> blocks) {

    /** A part of a page. */
    public sealed interface Block {

        /** A heading; the page's own is of level 1. */
        record Heading(int level, String text) implements Block {}

        /** A paragraph. */
        record Paragraph(String text) implements Block {}

        /** A table; the first row is its header. */
        record Table(List<List<String>> rows) implements Block {}
    }
}
