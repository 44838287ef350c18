package io.github.stylome.keyness;

/**
 * Sums over blocks, for every term of one list: what a log-odds ratio and its variance are made of. In each block the
 * target and the reference have a weight, their counts times a factor, and the size that goes with it.
 *
 * <p>Not safe for concurrent use.
 */
final class BlockSums {
  final double[] a; // weighted counts of the target
  final double[] b; // and of the reference
  final double[] aa;
  final double[] bb;
  final double[] ab;
  final double[] am; // times the size of the block
  final double[] bm;
  final double[] noiseA; // variance of the sums if every occurrence were independent of every other
  final double[] noiseB;
  double sizeA;
  double sizeB;
  double squaresA;
  double squaresB;
  double products;
  int blocksA;
  int blocksB;

  BlockSums(int terms) {
    a = new double[terms];
    b = new double[terms];
    aa = new double[terms];
    bb = new double[terms];
    ab = new double[terms];
    am = new double[terms];
    bm = new double[terms];
    noiseA = new double[terms];
    noiseB = new double[terms];
  }

  /** Adds the sizes of a block, which may be 0 on one side. */
  void addSizes(double target, double reference) {
    sizeA += target;
    sizeB += reference;
    squaresA += target * target;
    squaresB += reference * reference;
    products += target * reference;
    blocksA += target > 0 ? 1 : 0;
    blocksB += reference > 0 ? 1 : 0;
  }

  /** Adds what a block has of one term. */
  void add(int term, long countA, double factorA, double target, long countB, double factorB, double reference) {
    double x = countA * factorA;
    double y = countB * factorB;
    a[term] += x;
    b[term] += y;
    aa[term] += x * x;
    bb[term] += y * y;
    ab[term] += x * y;
    am[term] += x * target;
    bm[term] += y * reference;
    noiseA[term] += x * factorA;
    noiseB[term] += y * factorB;
  }
}
