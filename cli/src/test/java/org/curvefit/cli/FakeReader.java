package org.curvefit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.curvefit.api.data.Address;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Reading;
import org.curvefit.api.data.RowDefect;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.Location;
import org.curvefit.api.io.DatasetReader;
import org.curvefit.api.io.Source;
import org.curvefit.api.numeric.Vector;

/** Reads comma-separated numbers under a header line; an empty cell is missing, a line with a cell too few is rejected. */
final class FakeReader implements DatasetReader {
    @Override
    public Set<String> extensions() {
        return Set.of("csv");
    }

    @Override
    public Dataset read(Source source) {
        List<String> lines = lines(source);
        String[] names = lines.get(0).split(",");
        List<Vector.Builder> values = new ArrayList<>();
        for (int j = 0; j < names.length; j++) {
            values.add(Vector.builder(lines.size()));
        }
        List<RowDefect> rejected = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            if (cells.length < names.length) {
                rejected.add(new RowDefect(source.name() + " line " + (i + 1), lines.get(i), "has too few cells"));
                continue;
            }
            for (int j = 0; j < names.length; j++) {
                values.get(j).add(cells[j].isEmpty() ? Double.NaN : Double.parseDouble(cells[j]));
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < names.length; j++) {
            columns.add(new Column.Numbers(names[j], values.get(j).build()));
        }
        return new Dataset(columns, address(source.name()), reading(source.name(), rejected));
    }

    private static Reading reading(String name, List<RowDefect> rejected) {
        Map<String, String> dialect = new java.util.LinkedHashMap<>();
        dialect.put("delimiter", "comma (guessed)");
        dialect.put("decimal", "point (guessed)");
        dialect.put("header", "yes (guessed)");
        return new Reading(name, "00ff", dialect, rejected, rejected.size(), List.of());
    }

    private static Address address(String name) {
        return new Address() {
            @Override
            public long line(int row) {
                return row + 2L;
            }

            @Override
            public String of(int row) {
                return name + " line " + line(row);
            }
        };
    }

    private static List<String> lines(Source source) {
        try (InputStream in = source.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new DataException("E201", unreadable.getMessage(), Location.none(), "");
        }
    }
}
