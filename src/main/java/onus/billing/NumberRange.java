package onus.billing;

/** The numbers of invoices that were issued together: one series, one year, no gap. */
record NumberRange(String series, int year, long first, long last) {

    static NumberRange of(Numbers.Drawn first, Numbers.Drawn last) {
        return new NumberRange(first.series(), first.year(), first.sequence(), last.sequence());
    }

    /** As part of a task's key; the series comes last because it may hold any sign. */
    String written() {
        return year + "/" + first + "/" + last + "/" + series;
    }

    static NumberRange read(String written) {
        var parts = written.split("/", 4);
        return new NumberRange(
                parts[3], Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
}
