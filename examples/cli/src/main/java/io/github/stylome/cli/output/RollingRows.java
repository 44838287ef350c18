package io.github.stylome.cli.output;

import io.github.stylome.classify.LabelScore;
import io.github.stylome.classify.Prediction;
import io.github.stylome.rolling.RollingAnswer;
import io.github.stylome.rolling.RollingSegment;
import io.github.stylome.rolling.RollingWindow;
import io.github.stylome.rolling.StyleChange;
import io.github.stylome.rolling.TokenRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes what was found of texts window by window, and the map of their segments. Not safe for concurrent use. */
public final class RollingRows {
  private final FieldRows windows;
  private final FieldRows segments;
  private final List<String> labels;

  /**
   * Makes none.
   *
   * @param labels of the references, in the order of their columns
   */
  public RollingRows(RowsFormat format, List<String> labels) {
    windows = new FieldRows(format);
    segments = new FieldRows(format);
    this.labels = List.copyOf(labels);
  }

  /** Adds the rows of a text. */
  public void add(RollingAnswer answer) {
    for (RollingWindow window : answer.windows()) {
      windows.add("id", answer.id()).add("window", window.index() + 1);
      range(windows, window.tokens());
      windows.add("middle", window.tokens().middle());
      scores(windows, window.best(), window.prediction());
      windows.endRow();
    }
    for (int i = 0; i < answer.segments().size(); i++) {
      segment(answer, i);
    }
  }

  private void segment(RollingAnswer answer, int index) {
    RollingSegment segment = answer.segments().get(index);
    segments.add("id", answer.id()).add("segment", index + 1);
    range(segments, segment.tokens());
    Optional<StyleChange> change = index == 0 ? Optional.empty() : Optional.of(answer.changes().get(index - 1));
    segments.add("changeLower", change.map(c -> (double) c.interval().first()).orElse(Double.NaN))
        .add("changeUpper", change.map(c -> (double) c.interval().end()).orElse(Double.NaN))
        .add("changeP", change.map(StyleChange::p).orElse(Double.NaN))
        .add("windows", segment.windows()).add("agreeing", segment.agreeing());
    scores(segments, segment.best(), segment.prediction());
    segments.add("cannotTell", answer.cannotTell().orElse("")).endRow();
  }

  private static void range(FieldRows rows, TokenRange tokens) {
    rows.add("firstToken", tokens.first()).add("endToken", tokens.end());
  }

  private void scores(FieldRows rows, Optional<String> best, Optional<Prediction> prediction) {
    rows.add("best", best.orElse(""));
    List<LabelScore> scores = prediction.map(Prediction::ranking).orElse(List.of()).stream()
        .sorted(Comparator.comparing(LabelScore::label)).toList();
    for (int i = 0; i < labels.size(); i++) {
      rows.add("score:" + labels.get(i), scores.isEmpty() ? Double.NaN : scores.get(i).score());
    }
  }

  /** Returns the rows of all windows. */
  public byte[] windows() {
    return windows.bytes();
  }

  /** Returns the rows of all segments. */
  public byte[] segments() {
    return segments.bytes();
  }
}
