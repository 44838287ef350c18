package io.github.stylome.kernel;

/** What kernels write down on their way, for any number of calls. Not safe for concurrent use; make one per thread. */
public final class RowBuffer {
  final float[] lanes = new float[RowKernels.ROWS * RowKernels.LANES];
  private MovingSums moving = MovingSums.NONE;

  /** Makes one that takes more memory once it is needed. */
  public RowBuffer() {}

  /** Returns sums for rows of such a length. */
  MovingSums moving(int stride) {
    if (!moving.hasRoomFor(stride)) {
      moving = new MovingSums(stride);
    }
    return moving;
  }
}
