package onus.contract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text for a terminal of fixed width. */
final class Wrapped {

    private static final String GAP = "  ";

    private Wrapped() {}

    static String paragraph(String text, int width) {
        return String.join("\n", lines(text, width));
    }

    private static List<String> lines(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The first column takes what the others leave; long labels and cells are wrapped. */
    static String table(List<List<String>> rows, int width) {
        int columns = rows.getFirst().size();
        int most = (width - 30) / Math.max(1, columns - 1) - GAP.length();
        var widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(it -> it.get(column).length())
                        .max()
                        .orElse(0))
                .map(it -> Math.min(it, most))
                .toArray();
        int others =
                IntStream.range(1, columns).map(it -> widths[it] + GAP.length()).sum();
        int longest = rows.stream().mapToInt(it -> it.getFirst().length()).max().orElse(0);
        widths[0] = Math.min(longest, width - others);
        var written = new ArrayList<>(rows.stream().map(it -> row(it, widths)).toList());
        written.add(1, IntStream.of(widths).mapToObj("─"::repeat).collect(Collectors.joining(GAP)));
        return String.join("\n", written);
    }

    private static String row(List<String> cells, int[] widths) {
        var columns = IntStream.range(0, cells.size())
                .mapToObj(it -> lines(cells.get(it), widths[it]))
                .toList();
        int height = columns.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, height)
                .mapToObj(line -> IntStream.range(0, widths.length)
                        .mapToObj(it -> padded(
                                line < columns.get(it).size() ? columns.get(it).get(line) : "", widths[it]))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
