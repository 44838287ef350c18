package io.github.stylome.report.content;

import java.util.ArrayList;
import java.util.List;

/**
 * A report.
 *
 * @param title its heading
 * @param caveats what it does not prove, which stands first
 * @param sections what it says
 */
public record Report(String title, List<String> caveats, List<Section> sections) {
  /** Copies the lists. */
  public Report {
    caveats = List.copyOf(caveats);
    sections = List.copyOf(sections);
  }

  /** Returns all charts, in their order, those of items that are opened one by one too. */
  public List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    for (Section section : sections) {
      collect(section.blocks(), charts);
    }
    return charts;
  }

  private static void collect(List<Block> blocks, List<Chart> charts) {
    for (Block block : blocks) {
      if (block instanceof Chart chart) {
        charts.add(chart);
      } else if (block instanceof Items items) {
        for (Item item : items.items()) {
          collect(item.blocks(), charts);
        }
      }
    }
  }
}
