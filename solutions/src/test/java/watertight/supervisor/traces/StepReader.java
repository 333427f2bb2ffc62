package watertight.supervisor.traces;

import watertight.supervisor.model.Step;

/** Reads a step of a trace. */
final class StepReader {

    private StepReader() {}

    static Step step(Json json) {
        return switch (json.text("op")) {
            case "exit" -> new Step.Exit(json.text("child"), reason(json));
            case "terminate_child" -> new Step.Terminate(json.text("child"));
            case "restart_child" -> new Step.RestartChild(json.text("child"));
            case "delete_child" -> new Step.Delete(json.text("child"));
            case "stop" -> new Step.Stop();
            case String other -> throw json.isWrong("has an unknown op '" + other + "'");
        };
    }

    private static String reason(Json json) {
        String reason = json.text("reason");
        if (!reason.matches("normal|shutdown|shutdown:.*|boom|kill")) {
            throw json.isWrong("has an unknown reason '" + reason + "'");
        }
        return reason;
    }
}
