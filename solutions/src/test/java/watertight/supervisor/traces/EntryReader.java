package watertight.supervisor.traces;

import java.util.List;
import java.util.Optional;
import watertight.supervisor.model.Event;
import watertight.supervisor.model.Snapshot;

/** Reads an entry of a trace. */
final class EntryReader {

    private EntryReader() {}

    static RecordedEntry entry(String step, Json json, String root) {
        boolean numbered = json.isNumber("step");
        var events = json.objects("events").stream().map(EntryReader::event).toList();
        return new RecordedEntry(
                step,
                numbered ? Optional.of(result(json)) : Optional.empty(),
                step.equals("stop")
                        ? events.stream().map(event -> normally(event, root)).toList()
                        : events,
                step.equals("stop") ? new Aftermath.Dead() : after(json));
    }

    /** Recorders stop the root with one reason or another: that is no answer, but part of the question. */
    private static Event normally(Event event, String root) {
        return event.equals(new Event.End(root, "shutdown")) ? new Event.End(root, "normal") : event;
    }

    private static String result(Json json) {
        String word = json.optionalText("target")
                .or(() -> json.optionalText("result"))
                .orElseThrow(() -> json.isWrong("of step " + json.number("step") + " has neither target nor result"));
        return switch (word) {
            case "running", "exited" -> "running";
            case "gone", "not running" -> "gone";
            case "ok", "started" -> word;
            case "error not_found", "error running", "error restarting" -> word.substring("error ".length());
            case String other when other.startsWith("error ") -> "failed";
            case String other -> throw json.isWrong("has an unknown result '" + other + "'");
        };
    }

    private static Event event(Json json) {
        String id = json.text("id");
        return switch (json.text("ev")) {
            case "start" -> new Event.Start(id);
            case "start_failed" -> new Event.StartFailed(id);
            case "terminate" -> new Event.Terminate(id, json.text("reason"));
            case "exit" -> new Event.End(id, json.text("reason"));
            case String other -> throw json.isWrong("has an unknown event '" + other + "'");
        };
    }

    static Aftermath after(Json json) {
        if (json.isNull("after")) {
            return new Aftermath.Dead();
        }
        if (json.has("after")) {
            return new Aftermath.Children(snapshots(json, "after"));
        }
        if (json.has("root_alive")) {
            return json.truth("root_alive") ? new Aftermath.Alive() : new Aftermath.Dead();
        }
        return new Aftermath.Unknown();
    }

    private static List<Snapshot> snapshots(Json json, String field) {
        return json.objects(field).stream().map(EntryReader::snapshot).toList();
    }

    private static Snapshot snapshot(Json json) {
        String state = json.text("state");
        if (!state.equals("running") && !state.equals("stopped")) {
            throw json.isWrong("has an unknown state '" + state + "'");
        }
        List<Snapshot> children =
                json.has("children") && !json.isNull("children") ? snapshots(json, "children") : List.of();
        return new Snapshot(json.text("id"), state.equals("running"), children);
    }
}
