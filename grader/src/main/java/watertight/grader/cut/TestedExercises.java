package watertight.grader.cut;

import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.List;
import java.util.stream.Stream;

/** Reads from a compiled test class which exercises it names. */
final class TestedExercises {
    private static final String EXERCISE = "Lwatertight/grader/Exercise;";

    private TestedExercises() {}

    static List<String> in(byte[] classFile) {
        ClassModel model = ClassFile.of().parse(classFile);
        return Stream.concat(Stream.of((AttributedElement) model), model.methods().stream())
                .flatMap(TestedExercises::named)
                .distinct()
                .toList();
    }

    private static Stream<String> named(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(annotations -> annotations.annotations().stream())
                .filter(annotation -> annotation.className().equalsString(EXERCISE))
                .flatMap(annotation -> annotation.elements().stream())
                .filter(value -> value.value() instanceof AnnotationValue.OfString)
                .map(value -> ((AnnotationValue.OfString) value.value()).stringValue());
    }
}
