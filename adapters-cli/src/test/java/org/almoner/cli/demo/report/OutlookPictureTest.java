package org.almoner.cli.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.outlook.Base;
import org.almoner.domain.performance.outlook.Outlook;
import org.almoner.domain.performance.outlook.OutlookPlan;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.OutlookFiles;
import org.almoner.persistence.files.SchemeFiles;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class OutlookPictureTest {

    @Test
    void theAxisOfCostBeginsAtNothing() {
        Scheme scheme = SchemeFiles.shipped("leicestershire-2020").orElseThrow();
        OutlookPlan plan = OutlookFiles.read(
                        Path.of("../docs/examples/forecast/outlook.yaml"),
                        scheme.charging().rates().offerings())
                .orElseThrow();
        Forecast forecast = Forecast.of(
                scheme.planning().map(Scheme.Planning::snapshot).orElseThrow(),
                scheme.charging().rates(),
                plan.on());

        XYChart chart = new OutlookPicture(Outlook.of(plan, new Base(forecast, plan.doubleHanded(), plan.pay())))
                .chart(800, 600);

        assertThat(chart.getStyler().getYAxisMin()).isZero();
    }
}
