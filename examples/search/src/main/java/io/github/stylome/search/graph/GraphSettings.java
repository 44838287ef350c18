package io.github.stylome.search.graph;

/**
 * How a graph is built. See Malkov and Yashunin, "Efficient and robust approximate nearest neighbor search using
 * hierarchical navigable small world graphs", IEEE Transactions on Pattern Analysis and Machine Intelligence 42(4),
 * 2020.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param connections with how many others a row is connected, from 2 to 512; twice as many in the lowest level (M)
 * @param breadth among how many rows these are looked for, from 1 to 3,200: more take longer and miss fewer
 *     (efConstruction)
 * @param seed of the levels of rows; the same rows, settings and seed give the same graph
 */
public record GraphSettings(int connections, int breadth, long seed) {
  /** Sixteen connections among a hundred rows, which is what Lucene takes. */
  public static final GraphSettings STANDARD = new GraphSettings(16, 100, 42);

  /** Checks the settings. */
  public GraphSettings {
    if (connections < 2 || connections > 512) {
      throw new IllegalArgumentException("a graph with " + connections + " connections for each row");
    }
    if (breadth < 1 || breadth > 3200) {
      throw new IllegalArgumentException("a graph built with a breadth of " + breadth);
    }
  }
}
