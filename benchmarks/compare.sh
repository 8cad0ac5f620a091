#!/bin/sh
# Fits the same data with Curvefit and with scipy in turn, and writes a table of ratios to stdout.
# Build first: mvn -P benchmarks -pl benchmarks,cli -am package -DskipTests
# Usage: benchmarks/compare.sh [ROUNDS] [ROWS]; PYTHON and JAVA name the programs, JAVA_OPTIONS go to the JVM.

set -eu
rounds=${1:-3}
rows=${2:-1000000}
here=$(cd "$(dirname "$0")" && pwd -P)
java="${JAVA:-java} ${JAVA_OPTIONS:-}"
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

classpath=$here/target/classes:$(cat "$here/target/classpath")
measure="$java -cp $classpath org.curvefit.benchmarks.MeasureFits"

$java -cp "$classpath" org.curvefit.benchmarks.WriteData "$work/data" "$rows"
round=1
while [ "$round" -le "$rounds" ]; do
    $measure small >>"$work/curvefit"
    "$python" "$here/peers/scipy_peer.py" small "$work/data" >>"$work/scipy"
    $measure large "$rows" 1 >>"$work/curvefit"
    "$python" "$here/peers/scipy_peer.py" large "$work/data" >>"$work/scipy"
    $measure large "$rows" 2 >>"$work/curvefit"
    round=$((round + 1))
done

# The whole process: 1,000 rows from a file, and the bare JVM, in turn.
$java -cp "$classpath" org.curvefit.benchmarks.WriteCsv "$work/rows.csv" 1000
if [ -x "$here/../curvefit" ] && "$here/../curvefit" version >/dev/null 2>&1; then
    "$python" "$here/peers/processes.py" 15 \
        "whole process, 1,000 rows|$here/../curvefit|y = a*exp(-b*x)+c|$work/rows.csv" \
        "bare JVM|${JAVA:-java}|-XX:TieredStopAtLevel=1|-XX:+UseSerialGC|-cp|$here/target/classes|org.curvefit.benchmarks.Hello" \
        >"$work/processes"
fi

"$python" "$here/peers/table.py" "$work"

# The loss at 20^4 nodes over 1,000 rows, beside numpy.
$java -cp "$classpath" org.curvefit.benchmarks.MeasureGrids "$work/grids" >"$work/grids.csv"
printf '\n'
"$python" "$here/peers/grid_peer.py" "$work/grids" "$work/grids.csv"
