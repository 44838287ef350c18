package io.github.stylome.verdict;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * Finds the minimum of a convex function of many variables by its gradient. Liu and Nocedal, "On the Limited Memory BFGS
 * Method for Large Scale Optimization", Mathematical Programming 45, 1989; steps are halved until the function falls
 * enough (Armijo).
 */
final class LimitedMemoryBfgs {
  private static final int MEMORY = 8;
  private static final int MAX_STEPS = 60;
  private static final int HALVINGS = 30;
  private static final double ENOUGH = 1e-5;
  private static final double ARMIJO = 1e-4;

  private final Function function;
  private final Deque<Move> moves = new ArrayDeque<>(); // the last first

  private LimitedMemoryBfgs(Function function) {
    this.function = function;
  }

  /** What is to be small. */
  interface Function {
    /** Returns the value at a point, and the gradient there, an array of the caller's own. */
    Point at(double[] x);
  }

  /** A point, the value there and the gradient. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Point(double[] x, double value, double[] gradient) {}

  /** How the point moved, how the gradient did, and one over the product of both. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Move(double[] x, double[] gradient, double scale) {}

  /** Returns the point with the least value that was found, from a point to start with. */
  static Point minimum(Function function, double[] start) {
    return new LimitedMemoryBfgs(function).minimum(function.at(start));
  }

  private Point minimum(Point start) {
    Point best = start;
    for (int step = 0; step < MAX_STEPS; step++) {
      Optional<Point> next = next(best);
      if (next.isEmpty()) {
        break;
      }
      double before = best.value();
      remember(best, next.get());
      best = next.get();
      if (before - best.value() <= ENOUGH * Math.abs(best.value())) {
        break;
      }
    }
    return best;
  }

  /** Returns a point that is low enough, downwards from another; empty if there is none. */
  private Optional<Point> next(Point from) {
    double[] direction = direction(from.gradient());
    double slope = product(direction, from.gradient());
    if (!(slope < 0)) {
      return Optional.empty();
    }
    double size = moves.isEmpty() ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    for (int i = 0; i < HALVINGS; i++, size /= 2) {
      Point there = function.at(sum(from.x(), direction, size));
      if (there.value() <= from.value() + ARMIJO * size * slope) {
        return Optional.of(there);
      }
    }
    return Optional.empty();
  }

  private void remember(Point from, Point to) {
    double[] x = sum(to.x(), from.x(), -1);
    double[] gradient = sum(to.gradient(), from.gradient(), -1);
    double curvature = product(x, gradient);
    if (curvature > 0) {
      moves.addFirst(new Move(x, gradient, 1 / curvature));
      if (moves.size() > MEMORY) {
        moves.removeLast();
      }
    }
  }

  /** Returns what the inverse of the curvature, as far as moves have shown it, makes of the gradient, downwards. */
  private double[] direction(double[] gradient) {
    double[] direction = sum(new double[gradient.length], gradient, -1);
    Deque<Double> shares = new ArrayDeque<>();
    for (Move move : moves) {
      double share = move.scale() * product(move.x(), direction);
      shares.addFirst(share);
      add(direction, move.gradient(), -share);
    }
    if (!moves.isEmpty()) {
      Move last = moves.getFirst();
      double unit = 1 / (last.scale() * product(last.gradient(), last.gradient()));
      for (int i = 0; i < direction.length; i++) {
        direction[i] *= unit;
      }
    }
    Iterator<Move> firstToLast = moves.descendingIterator();
    for (double share : shares) {
      Move move = firstToLast.next();
      add(direction, move.x(), share - move.scale() * product(move.gradient(), direction));
    }
    return direction;
  }

  private static double[] sum(double[] x, double[] y, double times) {
    double[] sum = x.clone();
    add(sum, y, times);
    return sum;
  }

  private static void add(double[] to, double[] y, double times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * y[i];
    }
  }

  private static double product(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
