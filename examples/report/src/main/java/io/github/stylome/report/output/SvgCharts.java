package io.github.stylome.report.output;

import io.github.stylome.report.content.Chart;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/**
 * Draws charts as SVG without a browser: ECharts and the same script that draws them on the page, run by Rhino, which
 * gives scripts neither Java classes nor files nor the network. Making one takes seconds, since ECharts is read; each
 * chart after that a fraction of one. Not safe for concurrent use.
 */
public final class SvgCharts {
  private static final int WIDTH = 960;

  /** What ECharts looks for; it waits for nothing when it draws at once. */
  private static final String TIMERS = "var setTimeout = function () {}, clearTimeout = function () {};";

  private static final String DRAW = """
      function draw(json, width, rtl) {
        var made = stylomeCharts.make(JSON.parse(json), stylomeCharts.theme(false, width, rtl));
        var chart = echarts.init(null, null, {renderer: 'svg', ssr: true, width: width, height: made.height});
        made.option.backgroundColor = '#ffffff';
        chart.setOption(made.option);
        var svg = chart.renderToSVGString();
        chart.dispose();
        // What happens when a pointer is over it: not on paper, and not all programs read it.
        // Nor the numbers by which ECharts tells charts of one page apart: the same chart is the same file.
        return svg.replace(/<style[^]*?<\\/style>/, '')
            .replace(/ class="zr\\d+-cls-\\d+"/g, '')
            .replace(/(id="|url\\(#)zr\\d+-/g, '$1zr-');
      }
      """;

  private final ContextFactory factory = new ContextFactory();
  private final ScriptableObject scope;
  private final boolean rightToLeft;

  /** Reads ECharts. */
  public SvgCharts(boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
    try (Context context = enter()) {
      scope = context.initSafeStandardObjects();
      context.evaluateString(scope, TIMERS, "timers", 1, null);
      context.evaluateString(scope, Resources.echarts(), "echarts.min.js", 1, null);
      context.evaluateString(scope, Resources.read("charts.js"), "charts.js", 1, null);
      context.evaluateString(scope, DRAW, "draw", 1, null);
    }
  }

  /** Returns the chart as an SVG document in UTF-8, on white. */
  public String of(Chart chart) {
    try (Context context = enter()) {
      Object draw = ScriptableObject.getProperty(scope, "draw");
      Object[] arguments = {ReportJson.of(chart), WIDTH, rightToLeft};
      Object svg = ((Function) draw).call(context, scope, scope, arguments);
      return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg + "\n";
    }
  }

  /** Interpreted: compiled to classes, the one function that ECharts is would be too large for a method. */
  private Context enter() {
    Context context = factory.enterContext();
    context.setInterpretedMode(true);
    context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
    return context;
  }
}
