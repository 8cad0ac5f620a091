package org.curvefit.core.formula.kernel;

import java.util.List;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Subexpressions;

/**
 * Turns expressions that share their nodes into one {@link Tape}: what is the same in every row is computed once per call, everything else
 * once per row, however often it is used.
 */
public final class TapeCompiler {

    private final List<String> parameters;
    private final List<String> inputs;

    /**
     * @param parameters names, in the order of parameter arrays
     * @param inputs names, in the order of input arrays
     */
    public TapeCompiler(List<String> parameters, List<String> inputs) {
        this.parameters = List.copyOf(parameters);
        this.inputs = List.copyOf(inputs);
    }

    /** The tape that computes these expressions of one pool, in this order. */
    public Tape compile(List<Expression> outputs) {
        List<Expression> nodes = Subexpressions.inOrder(outputs);
        Scalars scalars = Scalars.of(nodes, parameters);
        InstructionSelector selector = new InstructionSelector(scalars, inputs);
        List<Instruction> instructions = selector.select(nodes, outputs);
        RegisterAllocation allocation = new RegisterAllocation(inputs.size(), outputs.size(), instructions);
        return new Tape(
                parameters.size(),
                scalars.constants(),
                scalars.steps(),
                allocation.instructions(),
                allocation.places());
    }
}
