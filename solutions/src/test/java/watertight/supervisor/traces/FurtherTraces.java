package watertight.supervisor.traces;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of traces that {@code -Dotp.traces=FILE[,FILE]} names. */
final class FurtherTraces {

    /** Names the files. */
    static final String OPTION = "otp.traces";
    /** The folder that the command is run in, which the files are relative to. Tests run elsewhere. */
    static final String FOLDER = "otp.traces.from";

    private FurtherTraces() {}

    /** @throws UnreadableTrace if the option is given, and names no file */
    static List<Path> files(Optional<String> option, Path folder) {
        List<Path> files = option.stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> folder.resolve(name).normalize())
                .toList();
        if (option.isPresent() && files.isEmpty()) {
            throw new UnreadableTrace("-D" + OPTION + " names no file.");
        }
        return files;
    }
}
