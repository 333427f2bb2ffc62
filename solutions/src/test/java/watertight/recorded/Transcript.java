package watertight.recorded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import watertight.process.Pid;

/** What is observed while a scenario is played, in order, with stable names for processes and references. */
final class Transcript {

    private final List<Map<String, Object>> events = new ArrayList<>();
    private final Map<Pid, String> pids = new IdentityHashMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final Map<Object, String> references = new IdentityHashMap<>();
    private final Map<RuntimeException, Called> calls = new IdentityHashMap<>();
    private final ElixirSyntax syntax = new ElixirSyntax(this::nameOf, this::referenceOf, calls::get);
    private String scene;
    private boolean closed;

    /** From here on it is another case of the scenario, with names of its own. */
    synchronized void scene(String label) {
        scene = label;
        used.clear();
        references.clear();
    }

    /** Gives a process its name; the second of that name is {@code name#2}. */
    synchronized void name(Pid pid, String name) {
        int count = used.merge(name, 1, Integer::sum);
        pids.put(pid, "<" + (count == 1 ? name : name + "#" + count) + ">");
    }

    /** Notes which call it was that failed: OTP's exit tells it, an exception here has words for it. */
    synchronized void failed(RuntimeException failure, Called called) {
        calls.put(failure, called);
    }

    /** Notes an event: what kind it is, and its fields, name and value in turn. */
    synchronized void log(String kind, Object... fields) {
        if (closed) {
            return;
        }
        var event = new LinkedHashMap<String, Object>();
        event.put("n", events.size() + 1);
        if (scene != null) {
            event.put("case", scene);
        }
        event.put("ev", kind);
        for (int i = 0; i < fields.length; i += 2) {
            event.put((String) fields[i], syntax.field(fields[i + 1]));
        }
        events.add(event);
    }

    /** The scenario is over: nothing is noted any more. */
    synchronized void close() {
        closed = true;
    }

    synchronized List<Map<String, Object>> events() {
        return List.copyOf(events);
    }

    private String nameOf(Pid pid) {
        if (!pids.containsKey(pid)) {
            pids.put(pid, "<pid" + used.merge("pid", 1, Integer::sum) + ">");
        }
        return pids.get(pid);
    }

    private String referenceOf(Object reference) {
        references.putIfAbsent(reference, "#ref" + (references.size() + 1));
        return references.get(reference);
    }
}
