package org.marquee.client;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.NodeRuntime;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.node.modules.NodeModuleModule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Runs a script as {@code node} would, in a JVM: its arguments are the script's path and those of the script. */
final class NodeProgram {
    private NodeProgram() {}

    public static void main(String[] arguments) throws JavetException {
        var script = Path.of(arguments[0]);
        try (NodeRuntime node = V8Host.getNodeInstance().createV8Runtime()) {
            node.getNodeModule(NodeModuleModule.class)
                    .setRequireRootDirectory(script.getParent().toFile());
            node.getExecutor("process.argv = [process.execPath, %s]; require(process.argv[1]);"
                            .formatted(Arrays.stream(arguments)
                                    .map(NodeProgram::literal)
                                    .collect(Collectors.joining(", "))))
                    .executeVoid();
            node.await();
            var code = node.getExecutor("process.exitCode ?? 0").executeInteger();
            Runtime.getRuntime().halt(code);
        }
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
