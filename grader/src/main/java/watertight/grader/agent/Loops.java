package watertight.grader.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.util.HashSet;
import java.util.Set;

/** Counts every jump backwards, so that no loop runs for ever unseen. One for each method. */
final class Loops implements CodeTransform {

    private final Set<Label> passed = new HashSet<>();

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LabelTarget target -> passed.add(target.label());
            case BranchInstruction branch
            when passed.contains(branch.target()) -> Names.hook(code, "loop", Names.NOTHING);
            default -> {}
        }
        code.with(element);
    }
}
