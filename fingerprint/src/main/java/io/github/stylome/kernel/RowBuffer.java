package io.github.stylome.kernel;

/** What kernels write down on their way, for any number of calls. Not safe for concurrent use; make one per thread. */
public final class RowBuffer {
  final float[] lanes = new float[RowKernels.ROWS * RowKernels.LANES];
  private final boolean forRowsInMemory;
  private MovingSums moving = MovingSums.NONE;

  /** Makes one that takes more memory once it is needed, for rows that are most likely in the cache. */
  public RowBuffer() {
    this(false);
  }

  private RowBuffer(boolean forRowsInMemory) {
    this.forRowsInMemory = forRowsInMemory;
  }

  /** Returns one for rows that nothing has just read or written: they are read in another order, with the same bits. */
  public static RowBuffer forRowsInMemory() {
    return new RowBuffer(true);
  }

  boolean isForRowsInMemory() {
    return forRowsInMemory;
  }

  /** Returns sums for rows of such a length. */
  MovingSums moving(int stride) {
    if (!moving.hasRoomFor(stride)) {
      moving = new MovingSums(stride);
    }
    return moving;
  }
}
