package watertight.recorded;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where each scenario is written down in Java: a method with the recording's name, in one of these classes. */
final class Scenarios {

    private static final List<Class<?>> CLASSES = List.of(
            ProcessScenarios.class,
            ReceiveScenarios.class,
            ExitScenarios.class,
            LinkScenarios.class,
            MonitorScenarios.class,
            NameScenarios.class,
            RegistryScenarios.class,
            StartScenarios.class,
            ServerNameScenarios.class,
            CallScenarios.class,
            LateScenarios.class,
            FailedCallScenarios.class,
            MessageScenarios.class,
            NextScenarios.class,
            StopScenarios.class,
            SignalScenarios.class,
            AgentScenarios.class,
            ChildOrderScenarios.class,
            StrategyScenarios.class,
            RestartScenarios.class,
            IntensityScenarios.class,
            FailedStartScenarios.class,
            SupervisorStartScenarios.class,
            ManagementScenarios.class,
            ChildSpecScenarios.class,
            DynamicScenarios.class,
            SupervisorSignalScenarios.class,
            TaskScenarios.class,
            TaskTroubleScenarios.class,
            ManyTasksScenarios.class,
            StreamScenarios.class,
            TaskSupervisorScenarios.class,
            TableScenarios.class,
            TableOwnerScenarios.class,
            PoolScenarios.class);

    private Scenarios() {}

    /** All of them. */
    static List<Method> all() {
        return CLASSES.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getName().matches("[a-z]\\d\\d.*"))
                .toList();
    }

    /** The one that plays this recording: {@code p01_spawn_and_end} is played by {@code p01SpawnAndEnd}. */
    static Optional<Method> of(Recording recording) {
        String name = Pattern.compile("_(.)")
                .matcher(recording.name())
                .replaceAll(found -> found.group(1).toUpperCase());
        return all().stream().filter(method -> method.getName().equals(name)).findFirst();
    }
}
