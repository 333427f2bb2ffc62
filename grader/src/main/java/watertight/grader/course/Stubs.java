package watertight.grader.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Which stubs stand in the compiled classes, by exercise: what is certain about a student's progress without a run. */
public final class Stubs {
    private final Map<String, List<Stub>> standing = new HashMap<>();
    private final Skeleton skeleton;

    private Stubs(Skeleton skeleton) {
        this.skeleton = skeleton;
    }

    /** Reads the stubs of every class that the manifest names. */
    public static Stubs read(Manifest manifest, Skeleton skeleton, Classes classes) {
        var stubs = new Stubs(skeleton);
        var seen = new HashSet<String>();
        for (Assignment exercise : manifest.exercises()) {
            exercise.classes().stream().filter(seen::add).forEach(name -> stubs.add(classes.withNested(name)));
        }
        return stubs;
    }

    private void add(List<Outline> outlines) {
        for (Outline outline : outlines) {
            for (Stub stub : outline.stubs()) {
                standing.computeIfAbsent(stub.exercise(), id -> new ArrayList<>())
                        .add(stub);
            }
        }
    }

    /** The stubs of an exercise that still stand. */
    public List<Stub> standing(String exercise) {
        return standing.getOrDefault(exercise, List.of());
    }

    /** How many stubs the exercise had at the start. */
    public int atStart(String exercise) {
        return Math.max(skeleton.count(exercise), standing(exercise).size());
    }

    /** Whether no stub of the exercise has been replaced. */
    public boolean untouched(String exercise) {
        return !written(exercise) && standing(exercise).size() == atStart(exercise);
    }

    /** Whether every stub of the exercise has been replaced. */
    public boolean written(String exercise) {
        return standing(exercise).isEmpty();
    }

    /** Class and method of each stub that the exercise had at the start. */
    public List<String> methods(String exercise) {
        return skeleton.methods().getOrDefault(exercise, List.of());
    }
}
