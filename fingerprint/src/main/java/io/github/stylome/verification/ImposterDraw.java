package io.github.stylome.verification;

/** What one round uses: rows of the table that are imposters, and features, by their places. Shared, not copied. */
final class ImposterDraw {
  final int[] imposters;
  final int[] features;

  ImposterDraw(int[] imposters, int[] features) {
    this.imposters = imposters;
    this.features = features;
  }
}
