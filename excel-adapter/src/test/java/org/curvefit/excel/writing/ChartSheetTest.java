package org.curvefit.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.curvefit.api.fit.FitResult;
import org.junit.jupiter.api.Test;

class ChartSheetTest {
    private static List<XSSFChart> charts(XSSFWorkbook workbook) {
        return workbook.getSheet("Chart").getDrawingPatriarch().getCharts();
    }

    private static List<String> ranges(XSSFChart chart) {
        XDDFChartData data = chart.getChartSeries().get(0);
        return IntStream.range(0, data.getSeriesCount())
                .mapToObj(k -> data.getSeries(k).getValuesData().getDataRangeReference())
                .toList();
    }

    @Test
    void showsDataCurveAndBandAndBelowTheResiduals() throws IOException {
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(Fits.cooling()))) {
            assertThat(charts(workbook)).hasSize(2);
            assertThat(charts(workbook).get(0).getTitleText().getString()).isEqualTo("temp_C = a + b*exp(-c*minute)");
            assertThat(ranges(charts(workbook).get(0)))
                    .containsExactly("Chart!$O$2:$O$202", "Chart!$P$2:$P$202", "Rows!$D$2:$D$14", "Chart!$N$2:$N$202");
            assertThat(ranges(charts(workbook).get(1))).containsExactly("Rows!$F$2:$F$14");
        }
    }

    @Test
    void theCurveIsAFormulaOfTheParameterCells() throws IOException {
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(Fits.cooling()))) {
            assertThat(workbook.getSheet("Chart").getRow(5).getCell(13).getCellFormula())
                    .isEqualTo("a+b*EXP(-(c_*$M6))");
        }
    }

    @Test
    void everyChartIsDescribedInWords() throws IOException {
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(Fits.cooling()))) {
            assertThat(workbook.getSheet("Chart").getDrawingPatriarch().getShapes())
                    .hasSize(2)
                    .allSatisfy(shape -> assertThat(((XSSFGraphicFrame) shape)
                                    .getCTGraphicalObjectFrame()
                                    .getNvGraphicFramePr()
                                    .getCNvPr()
                                    .getDescr())
                            .startsWith("Scatter chart: "));
        }
    }

    @Test
    void whereSeveralInputsVaryTheFittedValuesAreShown() throws IOException {
        FitResult plane = Fits.of("y = c + r*x + b1*z", Fits.drawn(30, (x, z) -> 2 + 3 * x - z));
        try (XSSFWorkbook workbook = Fits.opened(Fits.written(plane))) {
            assertThat(ranges(charts(workbook).get(0))).containsExactly("Rows!$F$2:$F$31", "Rows!$E$2:$E$31");
        }
    }
}
