package org.curvefit.api.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cuts a table into parts; each of its rows is in one part or in none, and keeps its place in the source. One pass over each column. */
final class Partition {
    /** The part of a row that is in none. */
    static final int NONE = -1;

    private final Dataset data;
    private final int[] part;
    private final int[] place;
    private final int[][] rows;

    /**
     * @param part for each row the number of its part, or {@link #NONE}
     */
    Partition(Dataset data, int[] part, int parts) {
        this.data = data;
        this.part = part.clone();
        this.place = new int[part.length];
        int[] sizes = new int[parts];
        for (int row = 0; row < part.length; row++) {
            place[row] = part[row] == NONE ? NONE : sizes[part[row]]++;
        }
        this.rows = new int[parts][];
        Arrays.setAll(rows, i -> new int[sizes[i]]);
        for (int row = 0; row < part.length; row++) {
            if (part[row] != NONE) {
                rows[part[row]][place[row]] = row;
            }
        }
    }

    /** A part for each combination of texts in these columns, in the order in which the table brings them. */
    static Map<List<String>, Dataset> by(Dataset data, List<String> names) {
        List<Column> columns = names.stream().map(data::column).toList();
        Map<List<String>, Integer> numbers = new LinkedHashMap<>();
        int[] part = new int[data.rows()];
        for (int row = 0; row < part.length; row++) {
            String[] key = new String[columns.size()];
            for (int j = 0; j < key.length; j++) {
                key[j] = columns.get(j).text(row);
            }
            part[row] = numbers.computeIfAbsent(List.of(key), none -> numbers.size());
        }
        List<Dataset> parts = new Partition(data, part, numbers.size()).datasets();
        Map<List<String>, Dataset> named = new LinkedHashMap<>();
        numbers.forEach((key, number) -> named.put(key, parts.get(number)));
        return named;
    }

    /** These rows alone. */
    static Dataset of(Dataset data, Rows chosen) {
        int[] part = new int[data.rows()];
        Arrays.fill(part, NONE);
        for (int i = 0; i < chosen.size(); i++) {
            part[chosen.row(i)] = 0;
        }
        return new Partition(data, part, 1).datasets().get(0);
    }

    /** The parts, in the order of their numbers. */
    private List<Dataset> datasets() {
        List<List<Column>> columns = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            columns.add(new ArrayList<>(data.columns().size()));
        }
        for (Column column : data.columns()) {
            List<List<CellDefect>> defects = defects(column);
            for (int i = 0; i < rows.length; i++) {
                columns.get(i).add(column.select(rows[i], defects.get(i)));
            }
        }
        List<Dataset> parts = new ArrayList<>(rows.length);
        for (int i = 0; i < rows.length; i++) {
            parts.add(new Dataset(
                    columns.get(i),
                    new PartAddress(data.address(), rows[i]),
                    data.reading().withoutRejected()));
        }
        return parts;
    }

    private List<List<CellDefect>> defects(Column column) {
        List<CellDefect> all = column instanceof Column.Numbers numbers ? numbers.defects() : List.of();
        if (all.isEmpty()) {
            return Collections.nCopies(rows.length, List.of());
        }
        List<List<CellDefect>> defects = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            defects.add(new ArrayList<>(0));
        }
        for (CellDefect defect : all) {
            int row = defect.row();
            if (part[row] != NONE) {
                defects.get(part[row]).add(new CellDefect(place[row], defect.text(), defect.reason(), defect.hint()));
            }
        }
        return defects;
    }

    /** Where the rows of a part stand in the source of the whole. */
    private static final class PartAddress implements Address {
        private final Address whole;
        private final int[] rows;

        PartAddress(Address whole, int[] rows) {
            this.whole = whole;
            this.rows = rows;
        }

        @Override
        public long number(int row) {
            return whole.number(rows[row]);
        }

        @Override
        public long line(int row) {
            return whole.line(rows[row]);
        }

        @Override
        public String of(int row) {
            return whole.of(rows[row]);
        }

        @Override
        public String of(int row, String column) {
            return whole.of(rows[row], column);
        }
    }
}
