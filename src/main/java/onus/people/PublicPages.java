package onus.people;

import java.util.List;

/** Pages and files that need no sign-in, as path patterns; whoever serves them says so with a bean of this type. */
public record PublicPages(List<String> patterns) {

    public PublicPages {
        patterns = List.copyOf(patterns);
    }
}
