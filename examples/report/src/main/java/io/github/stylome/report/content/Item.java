package io.github.stylome.report.content;

import java.util.List;

/**
 * One of many things of a kind.
 *
 * @param title its name, from outside
 * @param summary what is said of it, in a few words
 * @param blocks what is shown when it is opened
 */
public record Item(String title, String summary, List<Block> blocks) {
  /** Copies the list. */
  public Item {
    blocks = List.copyOf(blocks);
  }
}
