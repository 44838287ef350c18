package io.github.stylome.report.content;

import java.util.List;

/**
 * Things of one kind, such as texts, that are opened one by one.
 *
 * @param items in their order
 */
public record Items(List<Item> items) implements Block {
  /** Copies the list. */
  public Items {
    items = List.copyOf(items);
  }
}
