package watertight.recorded;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** The order of all terms: numbers, atoms, tuples, lists, texts. Numbers are compared by value: 1 and 1.0 are equal. */
final class TermOrder implements Comparator<Object> {

    @Override
    public int compare(Object one, Object other) {
        int byKind = Integer.compare(kind(one), kind(other));
        return byKind != 0 ? byKind : sameKind(one, other);
    }

    private int sameKind(Object one, Object other) {
        return switch (one) {
            case Number number -> Double.compare(number.doubleValue(), ((Number) other).doubleValue());
            case Atom(var word) -> word.compareTo(((Atom) other).word());
            case Tuple(var elements) -> inOrder(elements, ((Tuple) other).elements());
            case List<?> elements -> inOrder(elements, (List<?>) other);
            default -> one.toString().compareTo(other.toString());
        };
    }

    private static int kind(Object term) {
        return switch (term) {
            case Number _ -> 0;
            case Atom _ -> 1;
            case Tuple _ -> 2;
            case List<?> _ -> 3;
            default -> 4;
        };
    }

    private int inOrder(List<?> one, List<?> other) {
        Iterator<?> others = other.iterator();
        for (Object element : one) {
            int order = others.hasNext() ? compare(element, others.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }
}
