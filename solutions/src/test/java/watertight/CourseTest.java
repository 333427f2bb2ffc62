package watertight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import watertight.grader.cut.CourseCheck;

class CourseTest {

    @Test
    void manifestStubsTestsLessonsAndSkeletonFitTogether() {
        assertEquals(List.of(), CourseCheck.problems(Path.of("..")));
    }
}
