package io.github.stylome.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Trees drawn at random. */
final class RandomTrees {
  private RandomTrees() {}

  /** Returns an unrooted tree with three neighbours at every inner node, all lengths in (0.1, 1.1). */
  static Tree binary(Random random, int leaves) {
    List<Integer> free = new ArrayList<>();
    TreeEdges edges = new TreeEdges();
    for (int leaf = 0; leaf < leaves; leaf++) {
      free.add(edges.addNode("t" + leaf));
    }
    while (free.size() > 3) {
      int joined = edges.addNode(null);
      for (int k = 0; k < 2; k++) {
        edges.addEdge(joined, free.remove(random.nextInt(free.size())), 0.1 + random.nextDouble(), Double.NaN);
      }
      free.add(joined);
    }
    int center = edges.addNode(null);
    free.forEach(node -> edges.addEdge(center, node, 0.1 + random.nextDouble(), Double.NaN));
    return edges.hangFrom(center, false);
  }
}
