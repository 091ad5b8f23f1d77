package onus.contract.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a page is written. */
public enum PageFormat {
    TEXT {
        @Override
        String block(Page.Block block) {
            return switch (block) {
                case Page.Block.Heading(var level, var text) -> heading(level, text);
                case Page.Block.Paragraph(var text) -> Wrapped.paragraph(text, WIDTH);
                case Page.Block.Table(var rows) -> Wrapped.table(rows, WIDTH);
            };
        }

        private String heading(int level, String text) {
            return switch (level) {
                case 1 -> text + "\n" + "═".repeat(text.length());
                case 2 -> "\n" + text + "\n" + "─".repeat(text.length());
                default -> text;
            };
        }
    },
    MARKDOWN {
        @Override
        String block(Page.Block block) {
            return switch (block) {
                case Page.Block.Heading(var level, var text) -> "#".repeat(level) + " " + text;
                case Page.Block.Paragraph(var text) -> text.startsWith("*") ? "\\" + text : text;
                case Page.Block.Table(var rows) -> rows(rows);
            };
        }

        private String rows(List<List<String>> rows) {
            var lines = rows.stream()
                    .map(row -> row.stream()
                            .map(it -> it.replace("|", "\\|"))
                            .collect(Collectors.joining(" | ", "| ", " |")))
                    .collect(Collectors.toCollection(java.util.ArrayList::new));
            lines.add(1, "|" + " --- |".repeat(rows.getFirst().size()));
            return String.join("\n", lines);
        }
    },
    HTML {
        @Override
        String block(Page.Block block) {
            return switch (block) {
                case Page.Block.Heading(var level, var text) -> element("h" + level, escaped(text));
                case Page.Block.Paragraph(var text) -> element("p", escaped(text));
                case Page.Block.Table(var rows) ->
                    element(
                            "table",
                            element("thead", cells(rows.getFirst(), "th"))
                                    + element(
                                            "tbody",
                                            rows.stream()
                                                    .skip(1)
                                                    .map(it -> cells(it, "td"))
                                                    .collect(Collectors.joining())));
            };
        }

        private String cells(List<String> row, String name) {
            return element(
                    "tr",
                    IntStream.range(0, row.size())
                            .mapToObj(it -> it == 0 && name.equals("td")
                                    ? "<th scope=\"row\">" + escaped(row.get(it)) + "</th>"
                                    : element(name, escaped(row.get(it))))
                            .collect(Collectors.joining()));
        }

        private String element(String name, String content) {
            return "<" + name + ">" + content + "</" + name + ">";
        }

        private String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    };

    /** Columns of a terminal. */
    private static final int WIDTH = 100;

    abstract String block(Page.Block block);

    public String write(Page page) {
        var between = this == HTML ? "\n" : "\n\n";
        return page.blocks().stream().map(this::block).collect(Collectors.joining(between)) + "\n";
    }
}
