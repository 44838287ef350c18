package io.github.stylome.tree;

/** Finds the best place on one edge: the least of a quadratic function of two lengths, one of them within the edge. */
final class EdgeFit {
  private final double length;
  private final Placer.Sums below;
  private final Placer.Sums above;
  private double bestCost = Double.POSITIVE_INFINITY;
  private double bestAbove;
  private double bestPendant;

  private EdgeFit(double length, Placer.Sums below, Placer.Sums above) {
    this.length = Math.max(0, length);
    this.below = below;
    this.above = above;
  }

  /**
   * Returns the best place on the edge above a node.
   *
   * @param below what the leaves below say of the node
   * @param above what the other leaves say of its parent
   */
  static Placement of(int node, double length, Placer.Sums below, Placer.Sums above) {
    EdgeFit fit = new EdgeFit(length, below, above);
    fit.tryInside();
    fit.tryAt(0);
    fit.tryAt(fit.length);
    fit.tryWithoutPendant();
    double weight = below.weight() + above.weight();
    return new Placement(node, fit.bestAbove, fit.bestPendant, Math.sqrt(Math.max(0, fit.bestCost) / weight));
  }

  /** Tries the place where both sides agree best, if it is on the edge. */
  private void tryInside() {
    double toBelow = below.sum() / below.weight();
    double toAbove = above.sum() / above.weight();
    double at = (toBelow - toAbove + length) / 2;
    double pendant = (toBelow + toAbove - length) / 2;
    if (at >= 0 && at <= length && pendant >= 0) {
      offer(at, pendant);
    }
  }

  private void tryAt(double at) {
    double sum = below.sum() - below.weight() * at + above.sum() - above.weight() * (length - at);
    offer(at, Math.max(0, sum / (below.weight() + above.weight())));
  }

  private void tryWithoutPendant() {
    double at = (below.sum() + above.weight() * length - above.sum()) / (below.weight() + above.weight());
    offer(Math.min(length, Math.max(0, at)), 0);
  }

  private void offer(double at, double pendant) {
    double cost = below.cost(at + pendant) + above.cost(length - at + pendant);
    if (cost < bestCost) {
      bestCost = cost;
      bestAbove = at;
      bestPendant = pendant;
    }
  }
}
