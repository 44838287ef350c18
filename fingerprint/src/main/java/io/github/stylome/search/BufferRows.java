package io.github.stylome.search;

import com.google.common.collect.ImmutableList;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * Rows in buffers, such as a file that is mapped into memory, each with the same number of rows but the last.
 *
 * <p>Rows are copied a window at a time into an array that stays in the cache: the kernels read arrays, since no release
 * of Java reads vectors from buffers as all others do.
 */
final class BufferRows implements RowStore {
  private final ImmutableList<FloatBuffer> segments;
  private final int rowsPerSegment;
  private final int stride;

  BufferRows(List<FloatBuffer> segments, int rowsPerSegment, int stride) {
    this.segments = ImmutableList.copyOf(segments);
    this.rowsPerSegment = rowsPerSegment;
    this.stride = stride;
  }

  @Override
  public void show(int first, int count, RowWindow window) {
    float[] own = window.own();
    for (int done = 0; done < count; ) {
      int row = first + done;
      int within = row % rowsPerSegment;
      int length = Math.min(count - done, rowsPerSegment - within);
      segments.get(row / rowsPerSegment).get(within * stride, own, done * stride, length * stride);
      done += length;
    }
    window.values = own;
    window.at = 0;
  }
}
