package io.github.stylome.lineage;

/**
 * Numbers the pairs that matter: every model of the crowd with every other model.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param crowd how many models are of the crowd; they come first
 * @param models how many there are
 */
record Pairs(int crowd, int models) {
  /** Takes a pair, the lesser model first. */
  interface Visitor {
    void accept(int pair, int first, int second);
  }

  int size() {
    return crowd * models - crowd * (crowd + 1) / 2;
  }

  /** Returns the number of a pair, in either order; one of the two is of the crowd, and they are not the same. */
  int of(int i, int j) {
    int first = Math.min(i, j);
    int second = Math.max(i, j);
    return first * models - first * (first + 1) / 2 + second - first - 1;
  }

  /** Visits all pairs in the order of their numbers. */
  void forEach(Visitor visitor) {
    int pair = 0;
    for (int i = 0; i < crowd; i++) {
      for (int j = i + 1; j < models; j++) {
        visitor.accept(pair++, i, j);
      }
    }
  }
}
