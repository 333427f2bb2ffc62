package watertight.gallery;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The gallery's result: a line an exercise, and the sum. */
final class Table {

    private static final String ROW = "  %-10s %8s %8s %18s %12s%n";

    private Table() {}

    static String of(List<Caught> all) {
        var byExercise = all.stream()
                .collect(Collectors.groupingBy(
                        caught -> caught.wrong().caughtBy(),
                        () -> new TreeMap<>(java.util.Comparator.comparing(Table::order)),
                        Collectors.toList()));
        var text = new StringBuilder(ROW.formatted("exercise", "wrong", "caught", "on the right one", "replayed"));
        byExercise.forEach((exercise, some) -> text.append(row(exercise, some)));
        return text.append(row("total", all)).toString();
    }

    private static String row(String title, List<Caught> some) {
        long caught = some.stream().filter(one -> one.first().isPresent()).count();
        long right = some.stream().filter(Caught::onTheRightExercise).count();
        var replays = some.stream().flatMap(one -> one.replays().stream()).toList();
        long same = replays.stream().filter(Caught.Replay::same).count();
        return ROW.formatted(title, some.size(), caught, right, same + "/" + replays.size());
    }

    /** Exercises in the order of their numbers: 1.2 before 1.10. */
    private static int order(String exercise) {
        String[] numbers = exercise.split("\\.");
        return Integer.parseInt(numbers[0]) * 1000 + Integer.parseInt(numbers[1]);
    }
}
