package onus.contract.file;

/** JSON pointers as people write paths: {@code /versions/0/terms} is {@code versions[0].terms}. */
public final class Paths {

    private Paths() {}

    public static String dotted(String pointer) {
        var path = new StringBuilder();
        for (var part : pointer.split("/")) {
            if (part.isEmpty()) {
                continue;
            }
            if (part.chars().allMatch(Character::isDigit)) {
                path.append('[').append(part).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".")
                        .append(part.replace("~1", "/").replace("~0", "~"));
            }
        }
        return path.toString();
    }

    /** The way back: {@code versions[0].terms} is {@code /versions/0/terms}; the file itself is the empty pointer. */
    public static String pointer(String dotted) {
        return dotted.isEmpty()
                ? ""
                : "/" + dotted.replace("[", ".").replace("]", "").replace('.', '/');
    }
}
