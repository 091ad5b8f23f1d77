package onus.reason;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A few named values in the order of telling. One more is a copy of two short arrays: reasons are made far more often than they are read. */
final class Facts extends AbstractMap<String, Value> {

    static final Facts NONE = new Facts(new String[0], new Value[0]);

    private final String[] names;
    private final Value[] values;

    private Facts(String[] names, Value[] values) {
        this.names = names;
        this.values = values;
    }

    static Facts of(Map<String, Value> any) {
        return any instanceof Facts facts
                ? facts
                : new Facts(any.keySet().toArray(new String[0]), any.values().toArray(new Value[0]));
    }

    Facts and(String name, Value value) {
        int at = indexOf(name);
        int place = at < 0 ? names.length : at;
        var moreNames = Arrays.copyOf(names, at < 0 ? place + 1 : names.length);
        var moreValues = Arrays.copyOf(values, moreNames.length);
        moreNames[place] = name;
        moreValues[place] = value;
        return new Facts(moreNames, moreValues);
    }

    private int indexOf(@Nullable Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable Value get(@Nullable Object name) {
        int at = indexOf(name);
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return indexOf(name) >= 0;
    }

    @Override
    public Set<Entry<String, Value>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Entry<String, Value>> iterator() {
                return new Walk();
            }
        };
    }

    private final class Walk implements Iterator<Entry<String, Value>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Entry<String, Value> next() {
            var entry = Map.entry(names[next], values[next]);
            next++;
            return entry;
        }
    }
}
