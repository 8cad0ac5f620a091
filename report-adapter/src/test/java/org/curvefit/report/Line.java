package org.curvefit.report;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;

/**
 * A model that is only talked about.
 *
 * @param input name of its input
 */
record Line(String input) implements ModelFunction {
    @Override
    public String text() {
        return "v = a + b*" + input;
    }

    @Override
    public String understood() {
        return "v = a + (b * " + input + ")";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("a"), new Parameter("b"));
    }

    @Override
    public List<String> inputs() {
        return List.of(input);
    }

    @Override
    public Optional<Response> response() {
        return Optional.empty();
    }

    @Override
    public Derivatives derivatives() {
        return Derivatives.NONE;
    }

    @Override
    public ModelKernel kernel(int[] wanted) {
        throw new AssertionError("nobody evaluates it");
    }
}
