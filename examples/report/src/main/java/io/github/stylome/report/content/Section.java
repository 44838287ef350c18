package io.github.stylome.report.content;

import java.util.List;

/**
 * A part of a report.
 *
 * @param heading its heading
 * @param blocks what is below it, in order
 */
public record Section(String heading, List<Block> blocks) {
  /** Copies the list. */
  public Section {
    blocks = List.copyOf(blocks);
  }

  /** Makes a section of these blocks. */
  public static Section of(String heading, Block... blocks) {
    return new Section(heading, List.of(blocks));
  }
}
