package watertight.supervisor.traces;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a file of traces: one in each line, as JSON. */
final class TraceFile {

    private TraceFile() {}

    /** @throws UnreadableTrace if it is missing, broken or empty */
    static List<RecordedTrace> read(Path file) {
        List<String> lines = lines(file);
        var traces = new ArrayList<RecordedTrace>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                traces.add(TraceLine.read(file.getFileName() + ", line " + (i + 1), lines.get(i)));
            }
        }
        if (traces.isEmpty()) {
            throw new UnreadableTrace("There are no traces in " + file + ".");
        }
        return traces;
    }

    private static List<String> lines(Path file) {
        if (Files.isDirectory(file)) {
            throw new UnreadableTrace(file + " is a folder: name the files in it.");
        }
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException missing) {
            throw new UnreadableTrace("There is no file " + file + ".");
        } catch (CharacterCodingException noText) {
            throw new UnreadableTrace(file + " is no text in UTF-8.");
        } catch (IOException unreadable) {
            throw new UnreadableTrace("Could not read " + file + ": " + unreadable.getMessage() + ".");
        }
    }
}
