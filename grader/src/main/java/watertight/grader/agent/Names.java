package watertight.grader.agent;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_Throwable;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** The classes and method types that the weaving rules speak of. */
final class Names {

    static final ClassDesc HOOKS = ClassDesc.of("watertight.grader.agent.Hooks");
    static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
    static final ClassDesc INSTANT = ClassDesc.of("java.time.Instant");

    static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);
    static final MethodTypeDesc LONG = MethodTypeDesc.of(CD_long);
    static final MethodTypeDesc DOUBLE = MethodTypeDesc.of(CD_double);
    static final MethodTypeDesc TAKES_LONG = MethodTypeDesc.of(CD_void, CD_long);
    static final MethodTypeDesc TAKES_STRING = MethodTypeDesc.of(CD_void, CD_String);
    static final MethodTypeDesc TAKES_THROWABLE = MethodTypeDesc.of(CD_void, CD_Throwable);
    static final MethodTypeDesc TAKES_THREAD = MethodTypeDesc.of(CD_void, THREAD);
    static final MethodTypeDesc TAKES_OBJECT = MethodTypeDesc.of(CD_void, CD_Object);
    static final MethodTypeDesc ASKS_OF_DEATH = MethodTypeDesc.of(CD_boolean, THREAD, CD_Throwable);
    static final MethodTypeDesc ASKS_OF_OBJECT = MethodTypeDesc.of(CD_boolean, CD_Object);

    private Names() {}

    /** Calls the hook {@code name}. */
    static void hook(CodeBuilder code, String name, MethodTypeDesc type) {
        code.invokestatic(HOOKS, name, type);
    }
}
