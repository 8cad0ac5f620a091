package org.curvefit.core.restriction;

import java.util.List;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.error.Spelling;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.Parameter;

/**
 * The names of a model.
 *
 * @param parameters in the order of the model
 * @param inputs its columns
 */
record Names(List<String> parameters, List<String> inputs) {
    static Names of(ModelFunction model) {
        return new Names(model.parameters().stream().map(Parameter::name).toList(), model.inputs());
    }

    /** Refuses a name that is not a parameter. */
    void require(String name, String where) {
        if (parameters.contains(name)) {
            return;
        }
        if (inputs.contains(name)) {
            throw new RequestException(
                    "E116",
                    "\"" + name + "\" is a column, not a parameter",
                    Location.at(where),
                    "ties and constraints are made of parameters and numbers; a relation that changes from row to row"
                            + " belongs into the formula");
        }
        throw new RequestException(
                "E116",
                "the model has no parameter \"" + name + "\"",
                Location.at(where + "; it has: " + String.join(", ", parameters)),
                Spelling.fix(name, parameters, "choose one of these"));
    }
}
